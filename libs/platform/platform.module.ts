import { DynamicModule, Global, Module } from '@nestjs/common';
import { AccessTokens } from './auth/access-tokens.js';
import { Callers } from './auth/callers.service.js';
import { Keys } from './auth/keys.service.js';
import { Me } from './auth/me.service.js';
import { Sessions } from './auth/sessions.service.js';
import { Signers } from './auth/signers.js';
import { TrackingTokens } from './auth/tracking-tokens.js';
import { Clock } from './clock/clock.js';
import { RealTime } from './clock/real-time.js';
import { CONFIG, type Config } from './config/config.js';
import { Heartbeats } from './heartbeats/heartbeats.service.js';
import { Limits } from './limits/limits.service.js';
import { Draining } from './http/draining.js';
import { News } from './news/news.js';
import { SecondLook } from './news/second-look.js';
import { SecretBox } from './secrets/secret-box.js';

/** What every part of the service may ask for: settings, time, news, keys. */
@Global()
@Module({})
export class PlatformModule {
  static forConfig(config: Config): DynamicModule {
    const services = [
      AccessTokens,
      Keys,
      Me,
      Sessions,
      TrackingTokens,
      Signers,
      Callers,
      Limits,
      Clock,
      RealTime,
      Draining,
      News,
      SecondLook,
      Heartbeats,
      SecretBox,
    ];
    const settings = { provide: CONFIG, useValue: config };
    return { module: PlatformModule, providers: [settings, ...services], exports: [settings, ...services] };
  }
}
