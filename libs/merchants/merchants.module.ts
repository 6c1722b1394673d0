import { Module } from '@nestjs/common';
import { Merchants } from './merchants.service.js';
import { WebhookSecrets } from './webhook-secrets.service.js';

const services = [Merchants, WebhookSecrets];

@Module({ providers: services, exports: services })
export class MerchantsModule {}
