import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { opsPerson, peopleAnswer, personAnswer } from '../../../libs/people/people-answers.js';
import { People } from '../../../libs/people/people.service.js';
import { SignInLinks } from '../../../libs/people/sign-in-links.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { oneTimeLink } from '../../../libs/platform/auth/one-time-link-answer.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { opsPersonChanges, opsPersonFields, toOpsPerson } from '../people/person-requests.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const personRequest = z
  .object({
    ...opsPersonFields,
    key: z.boolean().default(true).describe('Whether to make a key as well, for programs of theirs.'),
    reason: reason.optional(),
  })
  .meta({ title: 'PersonRequest' });
const personChange = z
  .object({ ...opsPersonChanges, reason })
  .refine(({ reason: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    path: ['role'],
    message: 'give something to change',
  })
  .meta({ title: 'PersonChange' });
const linkRequest = z.object({ reason: reason.optional() }).optional().meta({ title: 'SignInLinkRequest' });

/** Who works at ops. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/people')
@ForParties('ops')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly links: SignInLinks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who works at ops; `environment` holds LAST100_OPS_TOKEN.' })
  @Answers(200, peopleAnswer)
  async all() {
    return { people: (await this.people.all(null)).map(toOpsPerson) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Take a person in, with a role and the zones it is for: the audit log names them.',
  })
  @TakesReason()
  @Answers(201, personAnswer, 409)
  async takeIn(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: personRequest }) given: z.infer<typeof personRequest>,
  ) {
    const { name, role, zones = null, email = null, key: withKey, reason: told } = given;
    const act = actOf(by, told ?? why, this.clock.now());
    const asked = { name, role, limitedTo: zones, email };
    const { person, token } = await this.people.takeIn(null, asked, { act, withKey });
    return { ...toOpsPerson(person), ...(token && { token }) };
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a person; another role, other zones or switching them off end their sessions.',
  })
  @Answers(200, opsPerson, 404, 409)
  async change(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: personChange }) given: z.infer<typeof personChange>,
  ) {
    const { zones, reason: why, ...change } = given;
    const act = actOf(by, why, this.clock.now());
    return toOpsPerson(await this.people.change(null, id, { ...change, limitedTo: zones }, act));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a person go: their keys, sessions and passkeys open nothing any more.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async letGo(@Caller() by: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.people.letGo(null, id, actOf(by, why, this.clock.now()));
  }

  @Post(':id/sign-in-link')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Make a link that signs a person in: once, within half an hour. It is shown only here.',
  })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, oneTimeLink, 404)
  makeLink(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: linkRequest }) given?: z.infer<typeof linkRequest>,
  ) {
    return this.links.make(null, id, actOf(by, given?.reason ?? why, this.clock.now()));
  }
}
