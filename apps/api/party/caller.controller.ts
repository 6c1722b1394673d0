import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { meAnswer } from '../../../libs/platform/auth/me-answer.js';
import { Me } from '../../../libs/platform/auth/me.service.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Answers } from '../openapi/answers.js';

/** For whoever has a key. */
@ApiTags('everybody')
@ApiBearerAuth()
@Controller('v1/me')
@ForParties('merchant', 'picker', 'rider', 'volunteer', 'ops')
export class CallerController {
  constructor(private readonly me: Me) {}

  @Get()
  @ApiOperation({ summary: 'Who you are here: your name, what your key opens and until when, your limits.' })
  @Answers(200, meAnswer)
  of(@Caller() caller: Bearer) {
    return this.me.of(caller);
  }
}
