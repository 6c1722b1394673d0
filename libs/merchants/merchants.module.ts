import { Module } from '@nestjs/common';
import { MerchantRegister } from './merchant-register.service.js';
import { Merchants } from './merchants.service.js';
import { WebhookSecrets } from './webhook-secrets.service.js';

const services = [Merchants, MerchantRegister, WebhookSecrets];

@Module({ providers: services, exports: services })
export class MerchantsModule {}
