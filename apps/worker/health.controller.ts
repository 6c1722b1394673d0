import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { QueueMetrics } from '../../libs/ops/queue-metrics.js';
import { Readiness } from '../../libs/ops/readiness.service.js';
import { registry } from '../../libs/platform/telemetry/metrics.js';

/** The worker's own signs of life; it serves nothing else. */
@Controller()
export class WorkerHealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly queueMetrics: QueueMetrics,
  ) {}

  @Get('healthz')
  healthz() {
    return { status: 'ok' };
  }

  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.readiness.check();
    void reply.status(report.ready ? 200 : 503);
    return report;
  }

  @Get('metrics')
  @Header('content-type', registry.contentType)
  metrics() {
    return this.queueMetrics.expose();
  }
}
