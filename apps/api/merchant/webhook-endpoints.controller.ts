import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { newWebhookSecret } from '../../../libs/merchants/webhook-secret-answers.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import {
  endpointAnswer,
  endpointChange,
  endpointList,
  endpointRequest,
  newEndpoint,
  type EndpointChange,
  type EndpointRequest,
} from '../../../libs/webhooks/endpoints/endpoint-answers.js';
import { WebhookEndpoints } from '../../../libs/webhooks/endpoints/webhook-endpoints.service.js';
import {
  logQuery,
  messageLog,
  messageMade,
  replayed,
  replayRequest,
  wholeMessage,
  type LogQuery,
  type ReplayRequest,
} from '../../../libs/webhooks/log/log-answers.js';
import { WebhookLog } from '../../../libs/webhooks/log/webhook-log.service.js';
import { WebhookReplay } from '../../../libs/webhooks/log/webhook-replay.service.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { webhookSecretRequest } from '../openapi/keys.js';

const secretRequest = webhookSecretRequest.prefault({}).meta({ title: 'EndpointSecretRequest' });

/** Where a merchant is told what becomes of its deliveries, as many addresses as it likes. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/merchant/webhook-endpoints')
@ForParties('merchant')
export class WebhookEndpointsController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly log: WebhookLog,
    private readonly replay: WebhookReplay,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your webhook endpoints: what each is told, and how it is doing.' })
  @Answers(200, endpointList)
  list(@Caller() { id }: Party) {
    return this.endpoints.ofMerchant(id);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Add an endpoint, up to ten. Its secret is shown only here.' })
  @Answers(201, newEndpoint, 409)
  add(@Caller() { id }: Party, @Body({ schema: endpointRequest }) request: EndpointRequest) {
    return this.endpoints.add(id, request);
  }

  @Get(':endpointId')
  @ApiOperation({ summary: 'A webhook endpoint.' })
  @Answers(200, endpointAnswer, 404)
  get(@Caller() { id }: Party, @Param('endpointId') endpointId: string) {
    return this.endpoints.get(id, endpointId);
  }

  @Patch(':endpointId')
  @ApiOperation({ summary: 'Change an endpoint, switch it off, or on again after it failed for a day.' })
  @Answers(200, endpointAnswer, 404, 409)
  change(
    @Caller() { id }: Party,
    @Param('endpointId') endpointId: string,
    @Body({ schema: endpointChange }) change: EndpointChange,
  ) {
    return this.endpoints.change(id, endpointId, change);
  }

  @Delete(':endpointId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an endpoint away: what waits to be sent to it is given up.' })
  @AnswersNothing(404)
  async remove(@Caller() { id }: Party, @Param('endpointId') endpointId: string) {
    await this.endpoints.remove(id, endpointId);
  }

  @Post(':endpointId/secret')
  @HttpCode(201)
  @ApiOperation({ summary: 'Make a secret for an endpoint; the former one signs as well for a while.' })
  @ApiBody({ required: false })
  @Answers(201, newWebhookSecret, 404)
  rotate(
    @Caller() { id }: Party,
    @Param('endpointId') endpointId: string,
    @Body({ schema: secretRequest }) { overlapMinutes }: z.infer<typeof secretRequest>,
  ) {
    return this.endpoints.rotateSecret(id, endpointId, overlapMinutes);
  }

  @Post(':endpointId/test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send `endpoint.test` to an endpoint, as any other message is sent.' })
  @Answers(202, messageMade, 404, 409)
  test(@Caller() { id }: Party, @Param('endpointId') endpointId: string) {
    return this.replay.test(id, endpointId);
  }

  @Get(':endpointId/messages')
  @ApiOperation({ summary: 'What was sent to an endpoint in the last seven days, and what it answered.' })
  @Answers(200, messageLog, 400, 404)
  messages(
    @Caller() { id }: Party,
    @Param('endpointId') endpointId: string,
    @Query({ schema: logQuery }) query: LogQuery,
  ) {
    return this.log.of(id, endpointId, query);
  }

  @Get(':endpointId/messages/:messageId')
  @ApiOperation({ summary: 'A message with all that is posted.' })
  @Answers(200, wholeMessage, 404)
  message(
    @Caller() { id }: Party,
    @Param('endpointId') endpointId: string,
    @Param('messageId') messageId: string,
  ) {
    return this.log.get(id, endpointId, messageId);
  }

  @Post(':endpointId/messages/:messageId/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a message again, with the same `webhook-id`.' })
  @Answers(202, replayed, 404, 409)
  replayOne(
    @Caller() { id }: Party,
    @Param('endpointId') endpointId: string,
    @Param('messageId') messageId: string,
  ) {
    return this.replay.one(id, endpointId, messageId);
  }

  @Post(':endpointId/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send all messages of a time span again, in order, with their `webhook-id`s.' })
  @Answers(202, replayed, 404, 409)
  replaySpan(
    @Caller() { id }: Party,
    @Param('endpointId') endpointId: string,
    @Body({ schema: replayRequest }) request: ReplayRequest,
  ) {
    return this.replay.span(id, endpointId, request);
  }
}
