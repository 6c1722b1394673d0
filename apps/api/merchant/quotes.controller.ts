import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { quoteAnswer } from '../../../libs/orders/quotes/quote-answer.js';
import { quoteRequest, type QuoteRequest } from '../../../libs/orders/quotes/quote-request.js';
import { Quotes } from '../../../libs/orders/quotes/quotes.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Answers } from '../openapi/answers.js';

@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/quotes')
@ForParties('merchant')
export class QuotesController {
  constructor(private readonly quotes: Quotes) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Ask whether, how and by when something can be delivered; nothing is reserved.',
    description:
      'What is promised binds an order that names the quote in `quoteId` before `expiresAt`: of the same store, to the same door, in the same window, no heavier. A repeat gives another quote.',
  })
  @Answers(200, quoteAnswer, 422)
  quote(@Caller() { id }: Party, @Body({ schema: quoteRequest }) request: QuoteRequest) {
    return this.quotes.quote(id, request);
  }
}
