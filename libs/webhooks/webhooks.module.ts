import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { WebhookAddress } from './webhook-address.service.js';
import { WebhookSender } from './webhook-sender.service.js';
import { webhooksQueue } from './webhooks.queue.js';

@Module({
  imports: [MerchantsModule, BullModule.registerQueue({ name: webhooksQueue.name })],
  providers: [WebhookSender, WebhookAddress],
  exports: [WebhookSender, WebhookAddress, BullModule],
})
export class WebhooksModule {}
