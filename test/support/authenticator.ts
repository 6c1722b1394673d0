import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/**
 * A phone's authenticator as WebAuthn Level 3 has it, in software: it makes a key pair for a site, and signs
 * what the site asks. What it answers are the bytes that a browser's `credential.toJSON()` holds.
 */
export class Authenticator {
  readonly id = randomBytes(32);
  counter = 0;
  /** Whether the person has shown a finger, a face or a PIN. */
  verifies = true;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(
    /** The page that it is used on. */
    public origin: string,
    public rpId = 'localhost',
  ) {}

  make({ challenge }: { readonly challenge: string }) {
    const client = this.clientData('webauthn.create', challenge);
    const made = Buffer.concat([this.head(FLAG.attested), this.credential()]);
    const attestationObject = Buffer.concat([
      // A map of three: fmt "none", attStmt {}, authData.
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(made),
    ]);
    return this.named({ clientDataJSON: b64(client), attestationObject: b64(attestationObject) });
  }

  sign({ challenge }: { readonly challenge: string }) {
    this.counter++;
    const client = this.clientData('webauthn.get', challenge);
    const told = this.head(0);
    const signed = Buffer.concat([told, createHash('sha256').update(client).digest()]);
    return this.named({
      clientDataJSON: b64(client),
      authenticatorData: b64(told),
      signature: b64(sign('sha256', signed, this.keys.privateKey)),
    });
  }

  private named<Response extends object>(response: Response) {
    const id = b64(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  /** Hash of the site, flags, counter. */
  private head(flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const all = flags | FLAG.present | (this.verifies ? FLAG.verified : 0);
    return Buffer.concat([createHash('sha256').update(this.rpId).digest(), Buffer.from([all]), count]);
  }

  /** AAGUID of nobody, the credential's id, its public key as COSE has it. */
  private credential(): Buffer {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    return Buffer.concat([Buffer.alloc(16), length, this.id, coseKey(this.keys.publicKey)]);
  }
}

const FLAG = { present: 0x01, verified: 0x04, attested: 0x40 };
const b64 = (bytes: Buffer): string => bytes.toString('base64url');

/** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x as string, 'base64url')),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y as string, 'base64url')),
  ]);
}

const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
}
