/** A small shop: one zone with its tax, a way to ship and to pay, and the articles of goods.csv. */
import { fileURLToPath } from 'node:url';
import vendure from '@vendure/core';
import { importProductsFromCsv, populateInitialData } from '@vendure/core/cli/index.js';

const { LanguageCode, ProductVariantService, RequestContextService } = vendure;

const LANGUAGE = LanguageCode.en;
const GOODS = fileURLToPath(new URL('goods.csv', import.meta.url));

const SHOP = {
  defaultLanguage: LANGUAGE,
  defaultZone: 'Shanghai',
  countries: [{ name: '中国', code: 'CN', zone: 'Shanghai' }],
  taxRates: [{ name: 'Standard Tax', percentage: 9 }],
  shippingMethods: [{ name: '同城', price: 500 }],
  paymentMethods: [
    {
      name: 'paid',
      handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] },
    },
  ],
  collections: [],
};

export async function isEmpty(app) {
  const context = await app.get(RequestContextService).create({ apiType: 'admin', languageCode: LANGUAGE });
  const { totalItems } = await app.get(ProductVariantService).findAll(context, { take: 1 });
  return totalItems === 0;
}

export async function importGoods(app) {
  await populateInitialData(app, SHOP);
  const { errors } = await importProductsFromCsv(app, GOODS, LANGUAGE);
  if (errors?.length) throw new Error(errors.join('\n'));
}
