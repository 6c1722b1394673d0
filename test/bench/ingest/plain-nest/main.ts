/**
 * What the service is held against: a plain Nest application on Fastify and TypeORM, one transaction a
 * request.
 */
import { Body, Controller, Headers, HttpCode, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FeesModule } from '#libs/fees/fees.module.js';
import { Merchant } from '#libs/merchants/merchant.entity.js';
import { MerchantsModule } from '#libs/merchants/merchants.module.js';
import { Store } from '#libs/merchants/store.entity.js';
import { orderRequest, type OrderRequest } from '#libs/orders/order-request.js';
import { OrderPreparation } from '#libs/orders/prepare-order.js';
import { Compound } from '#libs/places/compound.entity.js';
import { PlacesModule } from '#libs/places/places.module.js';
import { DropPoint } from '#libs/places/drop-point.entity.js';
import { Zone } from '#libs/places/zone.entity.js';
import type { Party } from '#libs/platform/auth/access-tokens.js';
import { Callers } from '#libs/platform/auth/callers.service.js';
import { knowCallers } from '#libs/platform/auth/know-callers.js';
import { Caller, ForParties, PartyGuard } from '#libs/platform/auth/party.guard.js';
import { readConfig } from '#libs/platform/config/config.js';
import { DatabaseModule } from '#libs/platform/database/database.module.js';
import { configureHttp, httpAdapter } from '#libs/platform/http/http-app.js';
import { ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { logger } from '#libs/platform/telemetry/logger.js';
import * as entities from './entities.js';
import { PlainOrders } from './orders.service.js';

@Controller('v1')
@ForParties('merchant')
class PlainOrdersController {
  constructor(private readonly orders: PlainOrders) {}

  @Post('orders')
  @HttpCode(201)
  post(
    @Caller() { id }: Party,
    @Body({ schema: orderRequest }) request: OrderRequest,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.orders.post(id, request, key);
  }
}

const config = readConfig(process.env);
const url = config.databaseUrl as string;

@Module({
  imports: [
    DatabaseModule.forOptions({
      url,
      entities: [Zone, Compound, DropPoint, Merchant, Store, ...Object.values(entities)],
      poolSize: Number(process.env.POOL ?? 24),
    }),
    PlatformModule.forConfig(config),
    PlacesModule,
    MerchantsModule,
    FeesModule,
  ],
  controllers: [PlainOrdersController],
  providers: [
    OrderPreparation,
    PlainOrders,
    { provide: APP_GUARD, useClass: PartyGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class PlainNest {}

const app = await NestFactory.create<NestFastifyApplication>(PlainNest, httpAdapter({ trustedProxies: [] }), {
  logger: logger('warn'),
  bodyParser: false,
});
await configureHttp(app);
knowCallers(app.getHttpAdapter().getInstance(), app.get(Callers, { strict: false }));
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
await app.listen(config.port, config.host);
process.stdout.write('Last100 plain Nest\n');
