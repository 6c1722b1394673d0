/** One answer of the Admin API, and the token that came in its header. */
export interface RecordedAnswer {
  readonly status: number;
  readonly token?: string | null;
  readonly body: { readonly data?: unknown; readonly errors?: readonly object[] };
}

/**
 * Answers of a Vendure 3.7.3 on PostgreSQL (the server of test/vendure) to the documents that we send, as
 * they came but for the token. It had a second location without most goods, two variants of one SKU, and five
 * cabbages promised.
 */
export const RECORDED = {
  loggedIn: { status: 200, token: 'a-token-of-vendure', body: { data: { login: {} } } },
  wrongPassword: {
    status: 200,
    token: null,
    body: {
      data: {
        login: { errorCode: 'INVALID_CREDENTIALS_ERROR', message: 'The provided credentials are invalid' },
      },
    },
  },
  notAuthorized: {
    status: 200,
    token: '',
    body: {
      errors: [
        {
          message: 'You are not currently authorized to perform this action',
          locations: [{ line: 2, column: 5 }],
          path: ['globalSettings'],
          extensions: { code: 'FORBIDDEN' },
        },
      ],
      data: null,
    },
  },
  levels: {
    status: 200,
    token: null,
    body: {
      data: {
        globalSettings: { trackInventory: true },
        activeChannel: { token: '32c53vlld23lqo26hrnh' },
        stockLocations: {
          items: [
            { id: '1', name: 'Default Stock Location' },
            { id: '2', name: 'Pudong' },
          ],
        },
        productVariants: {
          totalItems: 7,
          items: [
            {
              id: '1',
              sku: 'veg-01',
              name: '上海青',
              trackInventory: 'TRUE',
              stockLevels: [{ stockLocationId: '1', stockOnHand: 11, stockAllocated: 0 }],
            },
            {
              id: '2',
              sku: 'veg-02',
              name: '大白菜',
              trackInventory: 'TRUE',
              stockLevels: [{ stockLocationId: '1', stockOnHand: 12, stockAllocated: 5 }],
            },
            {
              id: '3',
              sku: 'veg-03',
              name: '卷心菜',
              trackInventory: 'TRUE',
              stockLevels: [{ stockLocationId: '1', stockOnHand: 13, stockAllocated: 0 }],
            },
            {
              id: '4',
              sku: 'veg-03',
              name: '菠菜',
              trackInventory: 'TRUE',
              stockLevels: [{ stockLocationId: '1', stockOnHand: 14, stockAllocated: 0 }],
            },
            {
              id: '5',
              sku: 'veg-05',
              name: '生菜',
              trackInventory: 'INHERIT',
              stockLevels: [
                { stockLocationId: '1', stockOnHand: 15, stockAllocated: 0 },
                { stockLocationId: '2', stockOnHand: 7, stockAllocated: 0 },
              ],
            },
            {
              id: '6',
              sku: ' veg-06',
              name: '芹菜',
              trackInventory: 'TRUE',
              stockLevels: [{ stockLocationId: '1', stockOnHand: 16, stockAllocated: 0 }],
            },
            {
              id: '121',
              sku: 'water',
              name: '自来水',
              trackInventory: 'FALSE',
              stockLevels: [{ stockLocationId: '1', stockOnHand: 0, stockAllocated: 0 }],
            },
          ],
        },
      },
    },
  },
  skus: {
    status: 200,
    token: null,
    body: {
      data: {
        productVariants: {
          items: [
            { id: '1', sku: 'veg-01' },
            { id: '2', sku: 'veg-02' },
            { id: '3', sku: 'veg-03' },
            { id: '4', sku: 'veg-03' },
            { id: '5', sku: 'veg-05' },
            { id: '6', sku: ' veg-06' },
            { id: '121', sku: 'water' },
          ],
        },
      },
    },
  },
  noSuchChannel: {
    status: 200,
    token: null,
    body: {
      errors: [
        {
          message: 'No Channel with the token "nope" could be found',
          locations: [{ line: 2, column: 5 }],
          path: ['globalSettings'],
          extensions: { code: 'CHANNEL_NOT_FOUND' },
        },
      ],
      data: null,
    },
  },
  levelsSet: { status: 200, token: null, body: { data: { updateProductVariants: [{ id: '1' }] } } },
  noSuchVariant: {
    status: 200,
    token: null,
    body: {
      errors: [
        {
          message: 'No ProductVariant with the id "999" could be found',
          locations: [{ line: 2, column: 5 }],
          path: ['updateProductVariants'],
          extensions: { code: 'ENTITY_NOT_FOUND' },
        },
      ],
      data: null,
    },
  },
  brokenDatabase: {
    status: 200,
    token: null,
    body: {
      errors: [
        {
          message:
            'insert or update on table "stock_level" violates foreign key constraint "FK_984c48572468c69661a0b7b0494"',
          locations: [{ line: 2, column: 5 }],
          path: ['updateProductVariants'],
        },
      ],
      data: null,
    },
  },
} satisfies Record<string, RecordedAnswer>;
