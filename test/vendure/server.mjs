/**
 * A Vendure server as a merchant runs one, in a process and a database of its own. Starts again on what it
 * holds. VENDURE_DATABASE names the database, VENDURE_PORT the port.
 */
import vendure from '@vendure/core';
import { importGoods, isEmpty } from './goods.mjs';

const { bootstrap, DefaultLogger, dummyPaymentHandler, LogLevel } = vendure;

const app = await bootstrap({
  apiOptions: { hostname: '127.0.0.1', port: Number(process.env.VENDURE_PORT) },
  // As Vendure's own installer sets it, and with the API keys of 3.6.
  authOptions: { tokenMethod: ['bearer', 'cookie', 'api-key'] },
  dbConnectionOptions: { type: 'postgres', url: process.env.VENDURE_DATABASE, synchronize: true },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  plugins: [],
});
if (await isEmpty(app)) await importGoods(app);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdout.write('Vendure runs\n');
