import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForParties } from '../../../libs/platform/auth/party.guard.js';
import { describeAdapters, stockAdapters } from '../../../libs/shop-adapters/describe-adapters.js';
import { Answers } from '../openapi/answers.js';

@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stock-adapters')
@ForParties('merchant', 'ops')
export class StockAdaptersController {
  @Get()
  @ApiOperation({ summary: 'The systems that stock can be kept in step with, and what each wants to know.' })
  @Answers(200, stockAdapters)
  list() {
    return describeAdapters();
  }
}
