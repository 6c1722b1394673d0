import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type {} from '@fastify/multipart';
import { z } from 'zod';
import { MAX_PHOTO_BYTES, Photos } from '../../../libs/deliveries/carry/photos.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { invalid, Problem } from '../../../libs/platform/http/problem.js';
import { Answers } from '../openapi/answers.js';

@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider/photos')
@ForParties('rider', 'volunteer')
export class PhotosController {
  constructor(
    private readonly photos: Photos,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Upload a photo; the answer’s photoId goes into the proof.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { photo: { type: 'string', format: 'binary' } } } })
  @Answers(201, z.object({ photoId: z.uuid() }), 400, 401, 413, 415, 422)
  async upload(@Caller() { id }: Party, @Req() request: FastifyRequest) {
    if (!request.isMultipart()) {
      throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send multipart/form-data with a file.');
    }
    const file = await request.file({ limits: { fileSize: MAX_PHOTO_BYTES, files: 1 } });
    if (!file) throw invalid([{ field: 'photo', message: 'is missing' }]);
    return { photoId: await this.photos.keep(id, await file.toBuffer(), this.clock.now()) };
  }
}
