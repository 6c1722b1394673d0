import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { FleetModule } from '../fleet/fleet.module.js';
import { LockersModule } from '../lockers/lockers.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { TravelModule } from '../travel/travel.module.js';
import { AssignDeliveries } from './assign/assign-deliveries.service.js';
import { CarrierLists } from './carrier-list/carrier-lists.service.js';
import { AtStore } from './carry/at-store.service.js';
import { CarrierDay } from './carrier-day/carrier-day.service.js';
import { CarrierEars } from './carry/carrier-ears.service.js';
import { CarrierNews } from './carry/carrier-news.service.js';
import { CarrierStep } from './carry/carrier-step.service.js';
import { CarrierSteps } from './carry/carrier-steps.service.js';
import { DropOff } from './carry/drop-off.service.js';
import { FailedDropOff } from './carry/failed-drop-off.service.js';
import { Photos } from './carry/photos.service.js';
import { deliveriesQueue } from './deliveries.queue.js';
import { DeliveryPlanner } from './delivery-planner.js';
import { PreviewGates } from './replan/preview-gates.service.js';
import { IncidentsBoard } from './incidents/incidents-board.service.js';
import { ReportIncident } from './incidents/report-incident.service.js';
import { LegPay } from './pay/leg-pay.service.js';
import { ReplanDeliveries } from './replan/replan-deliveries.service.js';
import { LegFallBack } from './fall-back/leg-fall-back.service.js';
import { DispatchRequests } from './rounds/dispatch-requests.service.js';
import { dispatchQueue } from './rounds/dispatch.queue.js';
import { EngineThreads } from './rounds/engine-threads.service.js';
import { LookAgain } from './rounds/look-again.service.js';
import { ZoneDispatch } from './rounds/dispatch-zone.service.js';
import { EraseCarrier } from './steer/erase-carrier.service.js';
import { RetireCarrier } from './steer/retire-carrier.service.js';
import { Prioritise } from './steer/prioritise.service.js';
import { ShiftChanges } from './steer/shift-changes.service.js';
import { StandDowns } from './steer/stand-downs.service.js';
import { Shelves } from './shelf/shelves.service.js';
import { SteerDeliveries } from './steer/steer-deliveries.service.js';
import { ZoneSupplies } from './supply/zone-supplies.service.js';
import { WaiveRules } from './steer/waive-rules.service.js';

const services = [
  DeliveryPlanner,
  ZoneDispatch,
  DispatchRequests,
  LookAgain,
  EngineThreads,
  CarrierStep,
  CarrierSteps,
  AtStore,
  ReportIncident,
  IncidentsBoard,
  CarrierDay,
  LegPay,
  DropOff,
  FailedDropOff,
  CarrierEars,
  CarrierNews,
  Photos,
  Shelves,
  ReplanDeliveries,
  PreviewGates,
  SteerDeliveries,
  AssignDeliveries,
  Prioritise,
  CarrierLists,
  WaiveRules,
  ShiftChanges,
  StandDowns,
  EraseCarrier,
  RetireCarrier,
  LegFallBack,
  ZoneSupplies,
];

@Module({
  imports: [
    PlacesModule,
    FleetModule,
    MerchantsModule,
    TravelModule,
    LockersModule,
    BullModule.registerQueue({ name: deliveriesQueue.name }, { name: dispatchQueue.name }),
  ],
  providers: services,
  exports: [...services, BullModule],
})
export class DeliveriesModule {}
