import { Injectable } from '@nestjs/common';

/** Whether the parameters of a route's address name somebody whose calls can be signed. */
export type KnowsSigner = (params: Readonly<Record<string, string>>) => Promise<boolean>;

/**
 * Who may sign the calls of a route. A signature is over the body, so that of a known sender must be read;
 * each lib says here, by the name that its routes give, whether there is such a sender at all.
 */
@Injectable()
export class Signers {
  private readonly known = new Map<string, KnowsSigner>();

  expect(name: string, knows: KnowsSigner): void {
    this.known.set(name, knows);
  }

  async knows(name: string, params: Readonly<Record<string, string>>): Promise<boolean> {
    return (await this.known.get(name)?.(params)) ?? false;
  }
}
