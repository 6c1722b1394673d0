import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CityImportModule } from '../../libs/city-import/city-import.module.js';
import { DeliveriesModule } from '../../libs/deliveries/deliveries.module.js';
import { ClearPhotos } from '../../libs/deliveries/forget/clear-photos.service.js';
import { EnrolmentModule } from '../../libs/enrolment/enrolment.module.js';
import { FleetModule } from '../../libs/fleet/fleet.module.js';
import { LockerVisitsModule } from '../../libs/locker-visits/locker-visits.module.js';
import { LockersModule } from '../../libs/lockers/lockers.module.js';
import { MerchantsModule } from '../../libs/merchants/merchants.module.js';
import { NoticesModule } from '../../libs/notices/notices.module.js';
import { OpsModule } from '../../libs/ops/ops.module.js';
import { OrdersModule } from '../../libs/orders/orders.module.js';
import { PeopleModule } from '../../libs/people/people.module.js';
import { PickingModule } from '../../libs/picking/picking.module.js';
import { PlacesModule } from '../../libs/places/places.module.js';
import { PartyGuard } from '../../libs/platform/auth/party.guard.js';
import { KnownParameters } from '../../libs/platform/http/known-parameters.js';
import { ProblemFilter } from '../../libs/platform/http/problem.filter.js';
import { RatingsModule } from '../../libs/ratings/ratings.module.js';
import { ReportsModule } from '../../libs/reports/reports.module.js';
import { ResidentsModule } from '../../libs/residents/residents.module.js';
import { StockModule } from '../../libs/stock/stock.module.js';
import { StockSyncModule } from '../../libs/stock-sync/stock-sync.module.js';
import { FeesModule } from '../../libs/fees/fees.module.js';
import { PayModule } from '../../libs/pay/pay.module.js';
import { WebhooksModule } from '../../libs/webhooks/webhooks.module.js';
import { TrackingModule } from '../../libs/tracking/tracking.module.js';
import { EnrolmentController } from './enrolment/enrolment.controller.js';
import { HealthController } from './health/health.controller.js';
import { MerchantKeysController } from './merchant/keys.controller.js';
import { MerchantNoticesController } from './merchant/notices.controller.js';
import { OrdersController } from './merchant/orders.controller.js';
import { OwnPeopleController } from './merchant/people.controller.js';
import { QuotesController } from './merchant/quotes.controller.js';
import { PickingController } from './merchant/picking.controller.js';
import { StatementController } from './merchant/statement.controller.js';
import { MerchantReportsController } from './merchant/reports.controller.js';
import { StockController } from './merchant/stock.controller.js';
import { StoreListController } from './merchant/store-list.controller.js';
import { StoresController } from './merchant/stores.controller.js';
import { StockAdaptersController } from './merchant/stock-adapters.controller.js';
import { StockSourceController } from './merchant/stock-source.controller.js';
import { WebhookEndpointsController } from './merchant/webhook-endpoints.controller.js';
import { StockUploadsController } from './merchant/stock-uploads.controller.js';
import { AssignController } from './ops/assign.controller.js';
import { BoardController } from './ops/board.controller.js';
import { BulkController } from './ops/bulk.controller.js';
import { CarriersController } from './ops/carriers.controller.js';
import { CompoundsController } from './ops/compounds.controller.js';
import { FeesController } from './ops/fees.controller.js';
import { IncidentsController } from './ops/incidents.controller.js';
import { PayController } from './ops/pay.controller.js';
import { OpsKeysController } from './ops/keys.controller.js';
import { ImportController } from './ops/import.controller.js';
import { OpsEnrolmentsController } from './ops/enrolments.controller.js';
import { LockersController } from './ops/lockers.controller.js';
import { WebhookAddressController } from './ops/webhook-address.controller.js';
import { MerchantPeopleController } from './ops/merchant-people.controller.js';
import { OpsNoticesController } from './ops/notices.controller.js';
import { PeopleController } from './ops/people.controller.js';
import { OpsReportsController } from './ops/reports.controller.js';
import { ResidentsController } from './ops/residents.controller.js';
import { ClockController } from './ops/clock.controller.js';
import { DropPointsController } from './ops/drop-points.controller.js';
import { MerchantsController } from './ops/merchants.controller.js';
import { OpsStoresController } from './ops/stores.controller.js';
import { ZonesController } from './ops/zones.controller.js';
import { StandDownController } from './ops/stand-down.controller.js';
import { PreviewsController } from './ops/previews.controller.js';
import { StoriesController } from './ops/stories.controller.js';
import { SteerController } from './ops/steer.controller.js';
import { LinkPagesController } from './people/link-pages.controller.js';
import { OpenIdController } from './people/open-id.controller.js';
import { SessionController } from './people/session.controller.js';
import { SignInController } from './people/sign-in.controller.js';
import { SignedIn } from './people/signed-in.service.js';
import { LimitsGuard } from './roles/limits.guard.js';
import { ResidentNoticesController } from './resident/notices.controller.js';
import { RatingController } from './resident/rating.controller.js';
import { TrackController } from './resident/track.controller.js';
import { CallerController } from './party/caller.controller.js';
import { AssignmentsController } from './rider/assignments.controller.js';
import { CoordinatorController } from './rider/coordinator.controller.js';
import { NewsController } from './rider/news.controller.js';
import { PhotosController } from './rider/photos.controller.js';
import { MeController } from './rider/me.controller.js';
import { RiderStatementController } from './rider/statement.controller.js';
import { RiderReportsController } from './rider/reports.controller.js';
import { ShiftController } from './rider/shift.controller.js';
import { HooksController } from './shop/hooks.controller.js';

import { SecondLookInterceptor } from './second-look.interceptor.js';

/** The HTTP side, grouped by who calls. */
@Module({
  imports: [
    OrdersModule,
    StockModule,
    StockSyncModule,
    PickingModule,
    MerchantsModule,
    PlacesModule,
    FleetModule,
    DeliveriesModule,
    LockersModule,
    LockerVisitsModule,
    TrackingModule,
    ResidentsModule,
    ReportsModule,
    OpsModule,
    PeopleModule,
    EnrolmentModule,
    FeesModule,
    PayModule,
    WebhooksModule,
    CityImportModule,
    NoticesModule,
    RatingsModule,
  ],
  controllers: [
    OrdersController,
    QuotesController,
    StockController,
    StoresController,
    StatementController,
    PickingController,
    MerchantReportsController,
    MerchantKeysController,
    CallerController,
    StoreListController,
    WebhookEndpointsController,
    StockSourceController,
    StockAdaptersController,
    StockUploadsController,
    HooksController,
    ShiftController,
    NewsController,
    AssignmentsController,
    PhotosController,
    RiderStatementController,
    MeController,
    TrackController,
    ResidentNoticesController,
    RatingController,
    MerchantNoticesController,
    OpsNoticesController,
    RiderReportsController,
    BoardController,
    OpsReportsController,
    SteerController,
    AssignController,
    StoriesController,
    BulkController,
    PreviewsController,
    StandDownController,
    LockersController,
    ZonesController,
    ImportController,
    MerchantsController,
    OpsStoresController,
    DropPointsController,
    ClockController,
    ResidentsController,
    WebhookAddressController,
    CompoundsController,
    CarriersController,
    FeesController,
    IncidentsController,
    PayController,
    OpsKeysController,
    PeopleController,
    MerchantPeopleController,
    OwnPeopleController,
    SignInController,
    OpenIdController,
    SessionController,
    LinkPagesController,
    EnrolmentController,
    OpsEnrolmentsController,
    CoordinatorController,
    HealthController,
  ],
  providers: [
    ClearPhotos,
    SignedIn,
    { provide: APP_GUARD, useClass: PartyGuard },
    { provide: APP_GUARD, useClass: LimitsGuard },
    { provide: APP_INTERCEPTOR, useClass: KnownParameters },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: SecondLookInterceptor },
  ],
})
export class ApiModule {}
