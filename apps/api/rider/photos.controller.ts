import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MAX_PHOTO_BYTES, Photos } from '../../../libs/deliveries/carry/photos.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { LimitedBy } from '../../../libs/platform/auth/access.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { oneFile } from '../../../libs/platform/http/one-file.js';
import { PHOTOS } from '../../../libs/platform/limits/policies.js';
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
  @LimitedBy(PHOTOS)
  @HttpCode(201)
  @ApiOperation({ summary: 'Upload a photo; the answer’s photoId goes into the proof.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { photo: { type: 'string', format: 'binary' } } } })
  @Answers(201, z.object({ photoId: z.uuid() }).meta({ title: 'PhotoAnswer' }), 409, 422)
  async upload(@Caller() { id }: Party, @Req() request: FastifyRequest) {
    await this.photos.admit(id);
    const bytes = await oneFile(request, 'photo', MAX_PHOTO_BYTES);
    return { photoId: await this.photos.keep(id, bytes, this.clock.now()) };
  }
}
