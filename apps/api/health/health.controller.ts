import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { QueueMetrics } from '../../../libs/ops/queue-metrics.js';
import { readiness } from '../../../libs/ops/readiness-answer.js';
import { Readiness } from '../../../libs/ops/readiness.service.js';
import { AnyParameters } from '../../../libs/platform/http/known-parameters.js';
import { registry } from '../../../libs/platform/telemetry/metrics.js';
import { Answers, AnswersText } from '../openapi/answers.js';
import { alive } from './alive.js';

@ApiTags('health')
@Controller()
@AnyParameters()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly queueMetrics: QueueMetrics,
  ) {}

  @Get('healthz')
  @ApiOperation({ summary: 'The process runs.' })
  @Answers(200, alive)
  healthz() {
    return { status: 'ok' as const };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'Database and queues answer; and whether what waits in them is being worked on.' })
  @Answers(200, readiness)
  @Answers(503, readiness)
  async readyz(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.readiness.check();
    void reply.status(report.ready ? 200 : 503);
    return report;
  }

  @Get('metrics')
  @Header('content-type', registry.contentType)
  @ApiOperation({ summary: 'For Prometheus.' })
  @AnswersText('text/plain', 'The exposition format of Prometheus.')
  metrics() {
    return this.queueMetrics.expose();
  }
}
