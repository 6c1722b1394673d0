import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Shelves } from '../../../libs/deliveries/shelf/shelves.service.js';
import { cellCodeAnswer, openedAnswer } from '../../../libs/locker-visits/cell-answers.js';
import { ResidentCell } from '../../../libs/locker-visits/resident-cell.service.js';
import { noteAnswer } from '../../../libs/orders/note-answer.js';
import { ResidentWishes } from '../../../libs/orders/resident-wishes.service.js';
import { toldShortLine } from '../../../libs/picking/substitutes/told-short-line.js';
import { wishesBy } from '../../../libs/places/drop-rule-schemas.js';
import { Substitutions } from '../../../libs/picking/substitutes/substitutions.service.js';
import { ForLinks } from '../../../libs/platform/auth/access.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { OpenedByLink } from '../../../libs/platform/http/known-parameters.js';
import { messagesAnswer, trackAnswer } from '../../../libs/tracking/track-answer.js';
import { Tracking } from '../../../libs/tracking/tracking.service.js';
import { Answers, AnswersNothing, AnswersFile, jpeg } from '../openapi/answers.js';
import { messageRequest, type MessageRequest } from '../openapi/message.js';

const noteRequest = z
  .object({
    note: z.string().max(2_000).optional().describe('Takes the place of the note the order came with.'),
    wishes: z
      .object(wishesBy('resident'))
      // Over midnight is a window too; one of no length is none.
      .refine(({ notBefore, notAfter }) => notBefore === undefined || notBefore !== notAfter, {
        path: ['notAfter'],
        message: 'must be another time than notBefore',
      })
      .optional(),
  })
  .refine(({ note, wishes }) => note !== undefined || wishes !== undefined, {
    path: ['note'],
    message: 'give note or wishes',
  })
  .meta({ title: 'NoteRequest' });

const readingRequest = z
  .object({
    confirmed: z.literal(true).describe('What is not right is changed by a note or wishes instead.'),
  })
  .meta({ title: 'ReadingRequest' });

const substitutionRequest = z
  .object({ sku: z.string().min(1).max(100).nullable().describe('One of the offers; null: leave it out.') })
  .meta({ title: 'SubstitutionRequest' });
const openRequest = z.object({ code: z.string().trim().min(1).max(20) }).meta({ title: 'OpenRequest' });

/** What the link in the resident's message opens. The token is the key: no other is asked for. */
@ApiTags('resident')
@Controller('v1/track/:token')
@OpenedByLink()
@ForLinks()
export class TrackController {
  constructor(
    private readonly tracking: Tracking,
    private readonly wishes: ResidentWishes,
    private readonly shelves: Shelves,
    private readonly cells: ResidentCell,
    private readonly substitutions: Substitutions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Where the bag is, and how it will be left.' })
  @Answers(200, trackAnswer, 404, 410)
  view(@Param('token') token: string) {
    return this.tracking.view(token);
  }

  @Post('note')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say anew where and how to leave it, until the carrier has arrived.' })
  @Answers(200, noteAnswer, 404, 409, 410)
  async change(
    @Param('token') token: string,
    @Body({ schema: noteRequest }) request: z.infer<typeof noteRequest>,
  ) {
    const { note, wishes } = request;
    return this.wishes.change(
      await this.tracking.deliveryOf(token),
      { note, wishes: wishes },
      this.clock.now(),
    );
  }

  @Post('reading')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that the note is understood rightly: what was read in it becomes your own wish.',
  })
  @Answers(200, noteAnswer, 404, 409)
  async confirm(
    @Param('token') token: string,
    @Body({ schema: readingRequest }) _request: z.infer<typeof readingRequest>,
  ) {
    return this.wishes.confirm(await this.tracking.deliveryOf(token), this.clock.now());
  }

  @Get('photo')
  @ApiOperation({ summary: 'The photo of the bag where it was left.' })
  @AnswersFile('image/jpeg', 404, 410)
  async photo(@Param('token') token: string) {
    return jpeg(await this.tracking.photo(token));
  }

  @Post('collected')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Say that the bag was collected where it was left: its place is free for another.',
  })
  @AnswersNothing(404, 409, 410)
  async collected(@Param('token') token: string) {
    await this.shelves.collected(await this.tracking.deliveryOf(token));
  }

  @Post('messages')
  @HttpCode(201)
  @ApiOperation({ summary: 'Write to the carrier.' })
  @Answers(201, messagesAnswer, 404, 409, 410)
  async write(@Param('token') token: string, @Body({ schema: messageRequest }) { text }: MessageRequest) {
    return { messages: await this.tracking.writeAsResident(token, text, this.clock.now()) };
  }

  @Post('substitutions/:id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what to take for an article that ran short: one of the offers, or nothing.' })
  @Answers(200, toldShortLine, 404, 409, 410)
  async substitute(
    @Param('token') token: string,
    @Param('id') id: string,
    @Body({ schema: substitutionRequest }) { sku }: z.infer<typeof substitutionRequest>,
  ) {
    return this.substitutions.answer(await this.tracking.deliveryOf(token), id, sku, this.clock.now());
  }

  @Post('cell-code')
  @HttpCode(201)
  @ApiOperation({
    summary: 'A fresh one-time code for the locker cell the bag lies in; the one before is void.',
  })
  @Answers(201, cellCodeAnswer, 404, 409, 410)
  async issueCode(@Param('token') token: string) {
    return this.cells.issueCode(await this.tracking.deliveryOf(token));
  }

  @Post('open-cell')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the cell with the one-time code; six wrong codes lock it.' })
  @Answers(200, openedAnswer, 404, 409, 410, 422)
  async openCell(
    @Param('token') token: string,
    @Body({ schema: openRequest }) { code }: z.infer<typeof openRequest>,
  ) {
    return this.cells.open(await this.tracking.deliveryOf(token), code, this.clock.now());
  }
}
