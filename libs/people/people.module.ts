import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { OpenId } from './open-id.service.js';
import { PartOf } from './part-of.service.js';
import { Passkeys } from './passkeys.service.js';
import { People } from './people.service.js';
import { SignInLinks } from './sign-in-links.service.js';
import { SignIn } from './sign-in.service.js';

@Module({
  imports: [MerchantsModule, PlacesModule],
  providers: [People, PartOf, SignInLinks, SignIn, Passkeys, OpenId],
  exports: [People, PartOf, SignInLinks, SignIn, Passkeys, OpenId],
})
export class PeopleModule {}
