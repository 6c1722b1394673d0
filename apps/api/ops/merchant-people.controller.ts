import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import { merchantPeople, merchantPerson } from '../../../libs/people/people-answers.js';
import { People } from '../../../libs/people/people.service.js';
import { SignInLinks } from '../../../libs/people/sign-in-links.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { oneTimeLink } from '../../../libs/platform/auth/one-time-link-answer.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';
import { merchantPersonRequest, toMerchantPerson } from '../people/person-requests.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const personRequest = merchantPersonRequest
  .extend({ reason: reason.optional() })
  .meta({ title: 'OpsMerchantPersonRequest' });
const linkRequest = z.object({ reason: reason.optional() }).optional().meta({ title: 'SignInLinkRequest' });

/** A merchant's first people, whom ops lets in: from then on its owners keep their own. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/merchants/:id/people')
@ForParties('ops')
export class MerchantPeopleController {
  constructor(
    private readonly people: People,
    private readonly links: SignInLinks,
    private readonly merchants: Merchants,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who works at a merchant.' })
  @Answers(200, merchantPeople, 404)
  async all(@Param('id') merchantId: string) {
    const { id } = this.merchants.partyOf(merchantId);
    return { people: (await this.people.all(id)).map(toMerchantPerson) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a person of a merchant in.' })
  @TakesReason()
  @Answers(201, merchantPerson, 404, 409)
  async takeIn(
    @Caller() by: Party,
    @Param('id') merchantId: string,
    @HeaderReason() why: string,
    @Body({ schema: personRequest }) given: z.infer<typeof personRequest>,
  ) {
    const { name, role, stores = null, email = null, reason: told } = given;
    const act = actOf(by, told ?? why, this.clock.now());
    const { id } = this.merchants.partyOf(merchantId);
    const { person } = await this.people.takeIn(id, { name, role, limitedTo: stores, email }, { act });
    return toMerchantPerson(person);
  }

  @Post(':personId/sign-in-link')
  @HttpCode(201)
  @ApiOperation({ summary: 'Make a link that signs a person of a merchant in, once, within half an hour.' })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, oneTimeLink, 404)
  makeLink(
    @Caller() by: Party,
    @Param('id') merchantId: string,
    @Param('personId') personId: string,
    @HeaderReason() why: string,
    @Body({ schema: linkRequest }) given?: z.infer<typeof linkRequest>,
  ) {
    const act = actOf(by, given?.reason ?? why, this.clock.now());
    return this.links.make(this.merchants.partyOf(merchantId).id, personId, act);
  }
}
