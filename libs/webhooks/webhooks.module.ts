import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { WebhookSender } from './webhook-sender.service.js';
import { webhooksQueue } from './webhooks.queue.js';

@Module({
  imports: [BullModule.registerQueue({ name: webhooksQueue.name })],
  providers: [WebhookSender],
  exports: [WebhookSender, BullModule],
})
export class WebhooksModule {}
