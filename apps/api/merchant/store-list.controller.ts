import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { storeList } from '../../../libs/picking/stores/store-list-answer.js';
import { StoreLists } from '../../../libs/picking/stores/store-list.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { Answers } from '../openapi/answers.js';

const listQuery = z.object({
  cursor: seenText(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The stores that a merchant, or a picker, works in. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stores')
@ForParties('merchant', 'picker')
export class StoreListController {
  constructor(private readonly stores: StoreLists) {}

  @Get()
  @ApiOperation({
    summary: 'Your stores, how each works, and what is going on in it. A picker sees its own.',
  })
  @Answers(200, storeList, 400)
  list(
    @Caller() party: Party,
    @LimitedTo() own: Limits,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ) {
    return this.stores.of(party, own, query);
  }
}
