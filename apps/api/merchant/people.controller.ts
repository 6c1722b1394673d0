import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { merchantPeople, merchantPerson } from '../../../libs/people/people-answers.js';
import { People } from '../../../libs/people/people.service.js';
import { SignInLinks } from '../../../libs/people/sign-in-links.service.js';
import type { Act } from '../../../libs/platform/audit/audit-log.js';
import type { Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { oneTimeLink } from '../../../libs/platform/auth/one-time-link-answer.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { merchantPersonChange, merchantPersonRequest, toMerchantPerson } from '../people/person-requests.js';

/** Who works at a merchant, and may sign in. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/merchant/people')
@ForParties('merchant')
export class OwnPeopleController {
  constructor(
    private readonly people: People,
    private readonly links: SignInLinks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who works at your stores and may sign in.' })
  @Answers(200, merchantPeople)
  async all(@Caller() { id }: Bearer) {
    return { people: (await this.people.all(id)).map(toMerchantPerson) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Take a person in: an owner keeps people and keys, staff run stores, a picker picks.',
  })
  @Answers(201, merchantPerson, 409)
  async takeIn(
    @Caller() by: Bearer,
    @Body({ schema: merchantPersonRequest }) given: z.infer<typeof merchantPersonRequest>,
  ) {
    const { name, role, stores = null, email = null } = given;
    const asked = { name, role, limitedTo: stores, email };
    const { person } = await this.people.takeIn(by.id, asked, { act: this.actOf(by) });
    return toMerchantPerson(person);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a person; another role, other stores or switching them off end their sessions.',
  })
  @Answers(200, merchantPerson, 404, 409)
  async change(
    @Caller() by: Bearer,
    @Param('id') id: string,
    @Body({ schema: merchantPersonChange }) given: z.infer<typeof merchantPersonChange>,
  ) {
    const { stores, ...change } = given;
    const changed = { ...change, limitedTo: stores };
    return toMerchantPerson(await this.people.change(by.id, id, changed, this.actOf(by)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a person go: their sessions and passkeys open nothing any more.' })
  @AnswersNothing(404)
  async letGo(@Caller() by: Bearer, @Param('id') id: string) {
    await this.people.letGo(by.id, id, this.actOf(by));
  }

  @Post(':id/sign-in-link')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Make a link that signs a person in: once, within half an hour. It is shown only here.',
  })
  @Answers(201, oneTimeLink, 404)
  makeLink(@Caller() by: Bearer, @Param('id') id: string) {
    return this.links.make(by.id, id, this.actOf(by));
  }

  /** The person, where one is signed in; else the merchant's key. */
  private actOf({ id, person }: Bearer): Act {
    return { actor: `merchant:${person?.id ?? id}`, reason: '', now: this.clock.now() };
  }
}
