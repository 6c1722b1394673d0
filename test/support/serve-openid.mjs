/**
 * A real OpenID provider in a process of its own: `node serve-openid.mjs PORT REDIRECT_URI`. Whoever signs in
 * as `name@host` has that address, verified unless it begins with `unverified`.
 */
import { Provider } from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'last100',
      client_secret: 'a secret of the client',
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  cookies: { keys: ['of this test'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: `sub of ${id}`, email: id, email_verified: !id.startsWith('unverified') }),
  }),
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('Last100 test provider\n'));
