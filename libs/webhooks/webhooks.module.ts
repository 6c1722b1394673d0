import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { MainEndpoint } from './endpoints/main-endpoint.service.js';
import { WebhookEndpoints } from './endpoints/webhook-endpoints.service.js';
import { WebhookLog } from './log/webhook-log.service.js';
import { WebhookReplay } from './log/webhook-replay.service.js';
import { WebhookSender } from './webhook-sender.service.js';
import { webhooksQueue } from './webhooks.queue.js';

const services = [WebhookSender, MainEndpoint, WebhookEndpoints, WebhookLog, WebhookReplay];

@Module({
  imports: [MerchantsModule, BullModule.registerQueue({ name: webhooksQueue.name })],
  providers: services,
  exports: [...services, BullModule],
})
export class WebhooksModule {}
