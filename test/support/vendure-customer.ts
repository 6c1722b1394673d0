import type { Vendure } from './vendure.js';

type Ask = ReturnType<Vendure['customer']>;

/**
 * Somebody buys at Vendure's own shop and pays, so that it keeps the goods for them: allocated, and still on
 * the shelf.
 */
export async function buyAtVendure(vendure: Vendure, sku: string, quantity: number): Promise<void> {
  const { productVariants } = await vendure.admin<{ productVariants: { items: { id: string }[] } }>(
    `query ($sku: String!) { productVariants(options: { filter: { sku: { eq: $sku } } }) { items { id } } }`,
    { sku },
  );
  const ask = vendure.customer();
  const variantId = productVariants.items[0]?.id;
  await done(ask, ADD, { variantId, quantity });
  await done(ask, NAME_CUSTOMER);
  await done(ask, ADDRESS);
  const { eligibleShippingMethods } = (await ask('{ eligibleShippingMethods { id } }')) as {
    eligibleShippingMethods: { id: string }[];
  };
  await done(ask, SHIP, { ids: eligibleShippingMethods.map(({ id }) => id) });
  await done(ask, ARRANGE_PAYMENT);
  await done(ask, PAY);
}

/** Each answers with an order, or with what is wrong. */
async function done(ask: Ask, step: string, variables: object = {}): Promise<void> {
  const [answer] = Object.values(await ask(`mutation ${step}`, variables)) as [{ __typename: string }];
  if (answer.__typename !== 'Order') throw new Error(`${step}: ${JSON.stringify(answer)}`);
}

const ORDER = '{ __typename ... on ErrorResult { message } }';
const ADD = `($variantId: ID!, $quantity: Int!) { addItemToOrder(productVariantId: $variantId, quantity: $quantity) ${ORDER} }`;
const NAME_CUSTOMER = `{ setCustomerForOrder(input: { firstName: "Wang", lastName: "Li", emailAddress: "wang@example.com" }) ${ORDER} }`;
const ADDRESS = `{ setOrderShippingAddress(input: { streetLine1: "1 Guoquan Road", countryCode: "CN" }) ${ORDER} }`;
const SHIP = `($ids: [ID!]!) { setOrderShippingMethod(shippingMethodId: $ids) ${ORDER} }`;
const ARRANGE_PAYMENT = `{ transitionOrderToState(state: "ArrangingPayment") ${ORDER} }`;
const PAY = `{ addPaymentToOrder(input: { method: "paid", metadata: {} }) ${ORDER} }`;
