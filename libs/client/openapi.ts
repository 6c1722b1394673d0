/** Made from the OpenAPI document by `npm run generate:client`: change that, not this. */

export interface paths {
    readonly "/v1/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your orders, newest first.
         * @description Your orders, newest first.
         */
        readonly get: operations["Orders.list"];
        readonly put?: never;
        /**
         * Post an order. 201 means committed: it will arrive.
         * @description Post an order. 201 means committed: it will arrive.
         */
        readonly post: operations["Orders.post"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders:batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Post up to 500 orders; each is answered by itself, in order.
         * @description Post up to 500 orders; each is answered by itself, in order.
         */
        readonly post: operations["Orders.postBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * An order with its lines and its history.
         * @description An order with its lines and its history.
         */
        readonly get: operations["Orders.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an order until its bag is picked up; what is not named stays.
         * @description Checked as at intake, reserved and planned anew in one transaction: it is changed as a whole or not at all. The rider is told and, where it goes elsewhere, confirms it; `order.changed` says which parts are others.
         */
        readonly patch: operations["Orders.change"];
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The photo of the bag where it was left.
         * @description The photo of the bag where it was left.
         */
        readonly get: operations["Orders.photo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}/redeliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Bring once more what could not be left: a new order under the same number.
         * @description Reserves its goods anew and is accepted as any order is, with what the body changes of it; the window is not taken over. Asked for again with the same body, it is the same redelivery.
         */
        readonly post: operations["Orders.redeliver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel an order. After the pick-up its bag is brought back.
         * @description Cancel an order. After the pick-up its bag is brought back.
         */
        readonly post: operations["Orders.cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/quotes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask whether, how and by when something can be delivered; nothing is reserved.
         * @description What is promised binds an order that names the quote in `quoteId` before `expiresAt`: of the same store, to the same door, in the same window, no heavier. A repeat gives another quote.
         */
        readonly post: operations["Quotes.quote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * On hand, reserved, picked and available, per SKU.
         * @description On hand, reserved, picked and available, per SKU.
         */
        readonly get: operations["Stock.read"];
        /**
         * Tell what the shelves hold. An older asOf never overwrites a newer one.
         * @description Tell what the shelves hold. An older asOf never overwrites a newer one.
         */
        readonly put: operations["Stock.update"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock/all": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Tell all that the store has; say what becomes of what is not in the list.
         * @description Tell all that the store has; say what becomes of what is not in the list.
         */
        readonly put: operations["Stock.replace"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock/movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell what came and left, besides our orders. Each reference counts once.
         * @description Tell what came and left, besides our orders. Each reference counts once.
         */
        readonly post: operations["Stock.move"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock/{sku}/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How a level came to be, newest first.
         * @description How a level came to be, newest first.
         */
        readonly get: operations["Stock.ledger"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock/{sku}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Take an article out of the books, unless orders hold some of it. Its ledger stays.
         * @description Take an article out of the books, unless orders hold some of it. Its ledger stays.
         */
        readonly delete: operations["Stock.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock-runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The last runs of the store’s stock: rows seen, changed, refused and why; lag and drift.
         * @description The last runs of the store’s stock: rows seen, changed, refused and why; lag and drift.
         */
        readonly get: operations["Stock.runs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Set how a store picks, and what it does where something runs short.
         * @description Set how a store picks, and what it does where something runs short.
         */
        readonly patch: operations["Stores.change"];
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/pickers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who picks at a store.
         * @description Who picks at a store.
         */
        readonly get: operations["Stores.list"];
        readonly put?: never;
        /**
         * Take a picker in: a key for this store’s list. The token is shown only here.
         * @description Take a picker in: a key for this store’s list. The token is shown only here.
         */
        readonly post: operations["Stores.takeIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/pickers/{pickerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Let a picker go: the token opens nothing any more.
         * @description Let a picker go: the token opens nothing any more.
         */
        readonly delete: operations["Stores.letGo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/statement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What deliveries of a month cost: each with its fee and parts, corrections, the sum.
         * @description What deliveries of a month cost: each with its fee and parts, corrections, the sum.
         */
        readonly get: operations["Statement.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/statement.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV; x-next-cursor tells the cursor of the next page.
         * @description The same as CSV; x-next-cursor tells the cursor of the next page.
         */
        readonly get: operations["Statement.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/picking": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a store has still to pick, the most urgent first.
         * @description What a store has still to pick, the most urgent first.
         */
        readonly get: operations["Picking.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}/lines/{sku}/pick": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that a line is in the bag.
         * @description Say that a line is in the bag.
         */
        readonly post: operations["Picking.pick"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}/lines/{sku}/short": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that a line is not, or not all, on the shelf: the resident gets or is offered others.
         * @description Say that a line is not, or not all, on the shelf: the resident gets or is offered others.
         */
        readonly post: operations["Picking.short"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What each day was like for your orders: in all, or by zone, store or compound.
         * @description What each day was like for your orders: in all, or by zone, store or compound.
         */
        readonly get: operations["MerchantReports.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.
         * @description The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.
         */
        readonly get: operations["MerchantReports.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your keys, newest first: when each was made and last used, and when it ends.
         * @description Your keys, newest first: when each was made and last used, and when it ends.
         */
        readonly get: operations["MerchantKeys.own"];
        readonly put?: never;
        /**
         * Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         * @description Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         */
        readonly post: operations["MerchantKeys.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/keys/{keyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke one of your keys: it opens nothing any more.
         * @description Revoke one of your keys: it opens nothing any more.
         */
        readonly delete: operations["MerchantKeys.revoke"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The secrets your webhooks are signed with now: one, or two during a change.
         * @description The secrets your webhooks are signed with now: one, or two during a change.
         */
        readonly get: operations["MerchantKeys.ownWebhookSecrets"];
        readonly put?: never;
        /**
         * Make a webhook secret; the former one signs as well for a while.
         * @description Make a webhook secret; the former one signs as well for a while.
         */
        readonly post: operations["MerchantKeys.rotateWebhookSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/pickers/{pickerId}/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The keys of a picker.
         * @description The keys of a picker.
         */
        readonly get: operations["MerchantKeys.ofPicker"];
        readonly put?: never;
        /**
         * Make a key for a picker; with `overlapMinutes` it replaces another.
         * @description Make a key for a picker; with `overlapMinutes` it replaces another.
         */
        readonly post: operations["MerchantKeys.addOfPicker"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/pickers/{pickerId}/keys/{keyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke a key of a picker, as when a phone is lost.
         * @description Revoke a key of a picker, as when a phone is lost.
         */
        readonly delete: operations["MerchantKeys.revokeOfPicker"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who you are here: your name, what your key opens and until when, your limits.
         * @description Who you are here: your name, what your key opens and until when, your limits.
         */
        readonly get: operations["Caller.of"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your stores, how each works, and what is going on in it. A picker sees its own.
         * @description Your stores, how each works, and what is going on in it. A picker sees its own.
         */
        readonly get: operations["StoreList.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your webhook endpoints: what each is told, and how it is doing.
         * @description Your webhook endpoints: what each is told, and how it is doing.
         */
        readonly get: operations["WebhookEndpoints.list"];
        readonly put?: never;
        /**
         * Add an endpoint, up to ten. Its secret is shown only here.
         * @description Add an endpoint, up to ten. Its secret is shown only here.
         */
        readonly post: operations["WebhookEndpoints.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A webhook endpoint.
         * @description A webhook endpoint.
         */
        readonly get: operations["WebhookEndpoints.get"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Take an endpoint away: what waits to be sent to it is given up.
         * @description Take an endpoint away: what waits to be sent to it is given up.
         */
        readonly delete: operations["WebhookEndpoints.remove"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an endpoint, switch it off, or on again after it failed for a day.
         * @description Change an endpoint, switch it off, or on again after it failed for a day.
         */
        readonly patch: operations["WebhookEndpoints.change"];
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a secret for an endpoint; the former one signs as well for a while.
         * @description Make a secret for an endpoint; the former one signs as well for a while.
         */
        readonly post: operations["WebhookEndpoints.rotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send `endpoint.test` to an endpoint, as any other message is sent.
         * @description Send `endpoint.test` to an endpoint, as any other message is sent.
         */
        readonly post: operations["WebhookEndpoints.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What was sent to an endpoint in the last seven days, and what it answered.
         * @description What was sent to an endpoint in the last seven days, and what it answered.
         */
        readonly get: operations["WebhookEndpoints.messages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}/messages/{messageId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A message with all that is posted.
         * @description A message with all that is posted.
         */
        readonly get: operations["WebhookEndpoints.message"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}/messages/{messageId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a message again, with the same `webhook-id`.
         * @description Send a message again, with the same `webhook-id`.
         */
        readonly post: operations["WebhookEndpoints.replayOne"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/webhook-endpoints/{endpointId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send all messages of a time span again, in order, with their `webhook-id`s.
         * @description Send all messages of a time span again, in order, with their `webhook-id`s.
         */
        readonly post: operations["WebhookEndpoints.replaySpan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock-source": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The store’s source and how it does. Credentials are never shown.
         * @description The store’s source and how it does. Credentials are never shown.
         */
        readonly get: operations["StockSource.view"];
        /**
         * Name the system the store’s stock is kept in step with, and how.
         * @description Name the system the store’s stock is kept in step with, and how.
         */
        readonly put: operations["StockSource.set"];
        readonly post?: never;
        /**
         * Keep the store in step with nothing any more. Its levels stay.
         * @description Keep the store in step with nothing any more. Its levels stay.
         */
        readonly delete: operations["StockSource.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock-source/sync": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sync now, also with a system that is being left alone.
         * @description Sync now, also with a system that is being left alone.
         */
        readonly post: operations["StockSource.sync"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stock-adapters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The systems that stock can be kept in step with, and what each wants to know.
         * @description The systems that stock can be kept in step with, and what each wants to know.
         */
        readonly get: operations["StockAdapters.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stores/{id}/stock.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Upload a CSV list of what the shelves hold. Good rows count; the answer says which do not.
         * @description Upload a CSV list of what the shelves hold. Good rows count; the answer says which do not.
         */
        readonly post: operations["StockUploads.upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/hooks/stock/{sourceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A call of a merchant’s system about its stock, signed in its own way.
         * @description A call of a merchant’s system about its stock, signed in its own way.
         */
        readonly post: operations["Hooks.stock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/shift": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Start, pause or end a shift (what is not fetched yet goes to others; bags in hand refuse it); attest your health; say what you would rather carry.
         * @description Start, pause or end a shift (what is not fetched yet goes to others; bags in hand refuse it); attest your health; say what you would rather carry.
         */
        readonly put: operations["Shift.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/location": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell where you are.
         * @description Tell where you are.
         */
        readonly post: operations["Shift.locate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/locations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell where you were while there was no signal; the newest plausible place counts.
         * @description Tell where you were while there was no signal; the newest plausible place counts.
         */
        readonly post: operations["Shift.locateLate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Offers and work under way; with `wait`, once there is news.
         * @description Offers and work under way; with `wait`, once there is news.
         */
        readonly get: operations["News.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as server-sent events: `assignments`, at once and at every change.
         * @description The same as server-sent events: `assignments`, at once and at every change.
         */
        readonly get: operations["News.events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One assignment, over or not.
         * @description One assignment, over or not.
         */
        readonly get: operations["Assignments.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take an offer, and with it the drop policy as it was read.
         * @description Take an offer, and with it the drop policy as it was read.
         */
        readonly post: operations["Assignments.accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that the drop policy was read as the resident has changed it.
         * @description Say that the drop policy was read as the resident has changed it.
         */
        readonly post: operations["Assignments.confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse an offer: it goes to another carrier.
         * @description Refuse an offer: it goes to another carrier.
         */
        readonly post: operations["Assignments.decline"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/at-store": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * At the store, if you care to say: from now on your waiting is measured, and paid.
         * @description At the store, if you care to say: from now on your waiting is measured, and paid.
         */
        readonly post: operations["Assignments.atStore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/pick-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The bag is in hand.
         * @description The bag is in hand.
         */
        readonly post: operations["Assignments.pickUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/arrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * At the drop-off point.
         * @description At the drop-off point.
         */
        readonly post: operations["Assignments.arrive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/open-cell": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open the locker cell that is kept for the bag; the locker then shows the code for the proof.
         * @description Open the locker cell that is kept for the bag; the locker then shows the code for the proof.
         */
        readonly post: operations["Assignments.openCell"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Leave the bag, with proof that the drop policy was kept.
         * @description Leave the bag, with proof that the drop policy was kept.
         */
        readonly post: operations["Assignments.deliver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/fail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cannot go on. Before the pick-up another carrier takes over; after it the bag goes back.
         * @description Cannot go on. Before the pick-up another carrier takes over; after it the bag goes back.
         */
        readonly post: operations["Assignments.fail"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The bag of a failed or cancelled delivery is back where it was picked up.
         * @description The bag of a failed or cancelled delivery is back where it was picked up.
         */
        readonly post: operations["Assignments.bringBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/incident": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report what happened on the way, to ops: the leg goes on.
         * @description Report what happened on the way, to ops: the leg goes on.
         */
        readonly post: operations["Assignments.report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/assignments/{id}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Write to the resident.
         * @description Write to the resident.
         */
        readonly post: operations["Assignments.write"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/photos": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Upload a photo; the answer’s photoId goes into the proof.
         * @description Upload a photo; the answer’s photoId goes into the proof.
         */
        readonly post: operations["Photos.upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/statement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What you earned, day by day and entry by entry, each with what it was reckoned from.
         * @description What you earned, day by day and entry by entry, each with what it was reckoned from.
         */
        readonly get: operations["RiderStatement.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/statement.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV.
         * @description The same as CSV.
         */
        readonly get: operations["RiderStatement.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your shift, health and capacity; what you did and earned today.
         * @description Your shift, health and capacity; what you did and earned today.
         */
        readonly get: operations["Me.me"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All that a phone needs after a restart: `me`, and offers and work under way.
         * @description All that a phone needs after a restart: `me`, and offers and work under way.
         */
        readonly get: operations["Me.session"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What you carried, newest first: of the people it was for nothing is told.
         * @description What you carried, newest first: of the people it was for nothing is told.
         */
        readonly get: operations["Me.history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Where the bag is, and how it will be left.
         * @description Where the bag is, and how it will be left.
         */
        readonly get: operations["Track.view"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say anew where and how to leave it, until the carrier has arrived.
         * @description Say anew where and how to leave it, until the carrier has arrived.
         */
        readonly post: operations["Track.change"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that the note is understood rightly: what was read in it becomes your own wish.
         * @description Say that the note is understood rightly: what was read in it becomes your own wish.
         */
        readonly post: operations["Track.confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The photo of the bag where it was left.
         * @description The photo of the bag where it was left.
         */
        readonly get: operations["Track.photo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/collected": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that the bag was collected where it was left: its place is free for another.
         * @description Say that the bag was collected where it was left: its place is free for another.
         */
        readonly post: operations["Track.collected"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Write to the carrier.
         * @description Write to the carrier.
         */
        readonly post: operations["Track.write"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/substitutions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say what to take for an article that ran short: one of the offers, or nothing.
         * @description Say what to take for an article that ran short: one of the offers, or nothing.
         */
        readonly post: operations["Track.substitute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/cell-code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A fresh one-time code for the locker cell the bag lies in; the one before is void.
         * @description A fresh one-time code for the locker cell the bag lies in; the one before is void.
         */
        readonly post: operations["Track.issueCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/open-cell": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open the cell with the one-time code; six wrong codes lock it.
         * @description Open the cell with the one-time code; six wrong codes lock it.
         */
        readonly post: operations["Track.openCell"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether notices are sent to you.
         * @description Whether notices are sent to you.
         */
        readonly get: operations["ResidentNotices.view"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/notices/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have no more notices, of any order; also by a mail program’s button (RFC 8058).
         * @description Have no more notices, of any order; also by a mail program’s button (RFC 8058).
         */
        readonly post: operations["ResidentNotices.stop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/notices/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have notices again.
         * @description Have notices again.
         */
        readonly post: operations["ResidentNotices.resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/track/{token}/rating": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Thumb up, or down with what was wrong, once it is over. The last word counts.
         * @description Thumb up, or down with what was wrong, once it is over. The last word counts.
         */
        readonly post: operations["Rating.rate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who notifies your residents.
         * @description Who notifies your residents.
         */
        readonly get: operations["MerchantNotices.read"];
        /**
         * Choose who notifies your residents: this service, yourself by webhooks, or nobody.
         * @description Choose who notifies your residents: this service, yourself by webhooks, or nobody.
         */
        readonly put: operations["MerchantNotices.choose"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{id}/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which notices the resident of an order was sent, and what came of each.
         * @description Which notices the resident of an order was sent, and what came of each.
         */
        readonly get: operations["MerchantNotices.ofOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/ratings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What residents say of your deliveries, newest first.
         * @description What residents say of your deliveries, newest first.
         */
        readonly get: operations["MerchantNotices.rated"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which notices the resident of a delivery was sent, and what came of each.
         * @description Which notices the resident of a delivery was sent, and what came of each.
         */
        readonly get: operations["OpsNotices.ofDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/ratings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What residents say of deliveries, newest first.
         * @description What residents say of deliveries, newest first.
         */
        readonly get: operations["OpsNotices.rated"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What your days were like: legs, policies kept, hours.
         * @description What your days were like: legs, policies kept, hours.
         */
        readonly get: operations["RiderReports.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rider/reports.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.
         * @description The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.
         */
        readonly get: operations["RiderReports.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the day goes, in one look.
         * @description How the day goes, in one look.
         */
        readonly get: operations["Board.overview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Deliveries, newest first, by what of them asks for ops, by zone, compound, store, merchant or carrier.
         * @description Deliveries, newest first, by what of them asks for ops, by zone, compound, store, merchant or carrier.
         */
        readonly get: operations["Board.deliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/riders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Riders and volunteers, with what they have in hand.
         * @description Riders and volunteers, with what they have in hand.
         */
        readonly get: operations["Board.riders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/zones": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Zones with their pools, why legs wait in them, and their rounds.
         * @description Zones with their pools, why legs wait in them, and their rounds.
         */
        readonly get: operations["Board.zones"];
        readonly put?: never;
        /**
         * Open a zone.
         * @description Open a zone.
         */
        readonly post: operations["Zones.open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/queues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How much waits in each queue, since when, and how many workers it has.
         * @description How much waits in each queue, since when, and how many workers it has.
         */
        readonly get: operations["Board.readQueues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Stores kept in step with merchants’ systems: last runs, lag, drift, breakers, changes to tell.
         * @description Stores kept in step with merchants’ systems: last runs, lag, drift, breakers, changes to tell.
         */
        readonly get: operations["Board.readStock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What each day was like: in all, or by zone, store, compound or rider.
         * @description What each day was like: in all, or by zone, store, compound or rider.
         */
        readonly get: operations["OpsReports.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/reports.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.
         * @description The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.
         */
        readonly get: operations["OpsReports.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a delivery out of the pool until it is released.
         * @description Take a delivery out of the pool until it is released.
         */
        readonly post: operations["Steer.hold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a delivery that is held back into the pool.
         * @description Put a delivery that is held back into the pool.
         */
        readonly post: operations["Steer.release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/reassign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a delivery from its carrier and offer it to another.
         * @description Take a delivery from its carrier and offer it to another.
         */
        readonly post: operations["Steer.reassign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a delivery. After the pick-up its bag is brought back.
         * @description Cancel a delivery. After the pick-up its bag is brought back.
         */
        readonly post: operations["Steer.cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/priority": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say how much a delivery’s time counts beside others’.
         * @description Say how much a delivery’s time counts beside others’.
         */
        readonly post: operations["Steer.priority"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/waive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a rule of the drop policy go, for this delivery.
         * @description Let a rule of the drop policy go, for this delivery.
         */
        readonly post: operations["Steer.waive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The photo of the bag where it was left.
         * @description The photo of the bag where it was left.
         */
        readonly get: operations["Steer.photo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Offer a delivery to one carrier alone, who may still decline. It is taken from whoever has it.
         * @description Offer a delivery to one carrier alone, who may still decline. It is taken from whoever has it.
         */
        readonly post: operations["Assign.assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/riders/{id}/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a carrier has to do, in the order in which it does it.
         * @description What a carrier has to do, in the order in which it does it.
         */
        readonly get: operations["Assign.list"];
        /**
         * Set the order in which a carrier does what it has: its phone shows it, rounds plan on behind it.
         * @description Set the order in which a carrier does what it has: its phone shows it, rounds plan on behind it.
         */
        readonly put: operations["Assign.order"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The whole story of a delivery: order, policy, legs, offers, steps, proofs, messages, webhooks, audit.
         * @description The whole story of a delivery: order, policy, legs, offers, steps, proofs, messages, webhooks, audit.
         */
        readonly get: operations["Stories.story"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries/{id}/why": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Why a delivery is where it is: what holds it, what would free it, and why not each carrier.
         * @description Why a delivery is where it is: what holds it, what would free it, and why not each carrier.
         */
        readonly get: operations["Stories.why"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What people at ops did, when and why; newest first.
         * @description What people at ops did, when and why; newest first.
         */
        readonly get: operations["Stories.audit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/deliveries:bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do one thing to up to 500 deliveries; each is answered by itself, in order.
         * @description Do one thing to up to 500 deliveries; each is answered by itself, in order.
         */
        readonly post: operations["Bulk.run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds/{id}/gate-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What would be planned anew if the compound were sealed, restricted or open. Changes nothing.
         * @description What would be planned anew if the compound were sealed, restricted or open. Changes nothing.
         */
        readonly get: operations["Previews.compound"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/zones/{id}/gate-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same for all compounds of a zone.
         * @description The same for all compounds of a zone.
         */
        readonly get: operations["Previews.zone"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/riders/{id}/stand-down": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a carrier off the road: its offers and promises go to others.
         * @description Take a carrier off the road: its offers and promises go to others.
         */
        readonly post: operations["StandDown.standDown"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/riders/{id}/stand-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a carrier who was stood down start a shift again.
         * @description Let a carrier who was stood down start a shift again.
         */
        readonly post: operations["StandDown.standUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/lockers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Lockers with their cells, what lies in them, and what is overdue or broken.
         * @description Lockers with their cells, what lies in them, and what is overdue or broken.
         */
        readonly get: operations["Lockers.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/lockers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say how the locker at a drop point is reached; it is asked for its cells at once.
         * @description Say how the locker at a drop point is reached; it is asked for its cells at once.
         */
        readonly put: operations["Lockers.connect"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/lockers/{id}/cells/{number}/out-of-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Use a cell no more; a bag that is bound for it gets another.
         * @description Use a cell no more; a bag that is bound for it gets another.
         */
        readonly post: operations["Lockers.takeOutOfOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/lockers/{id}/cells/{number}/back-in-service": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A cell is mended: it is disinfected, or its bag can be taken.
         * @description A cell is mended: it is disinfected, or its bag can be taken.
         */
        readonly post: operations["Lockers.putBackInService"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/lockers/{id}/cells/{number}/unlock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a resident try again after too many wrong codes.
         * @description Let a resident try again after too many wrong codes.
         */
        readonly post: operations["Lockers.unlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/zones/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A zone with its ground, its own rules, and the zones that it overlaps.
         * @description A zone with its ground, its own rules, and the zones that it overlaps.
         */
        readonly get: operations["Zones.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a zone that has no carriers, no compounds and nothing under way.
         * @description Retire a zone that has no carriers, no compounds and nothing under way.
         */
        readonly delete: operations["Zones.retire"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Open, restrict or seal a zone, draw it anew, or change its name or rules.
         * @description Open, restrict or seal a zone, draw it anew, or change its name or rules.
         */
        readonly patch: operations["Zones.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/zones/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a zone that was retired back into use.
         * @description Put a zone that was retired back into use.
         */
        readonly post: operations["Zones.reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Imports of the last week, newest first.
         * @description Imports of the last week, newest first.
         */
        readonly get: operations["Import.list"];
        readonly put?: never;
        /**
         * Send a file of a city: GeoJSON (zones, compounds, buildings, gates; OpenStreetMap’s too) or a table. A dry run begins.
         * @description Send a file of a city: GeoJSON (zones, compounds, buildings, gates; OpenStreetMap’s too) or a table. A dry run begins.
         */
        readonly post: operations["Import.take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/import/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far an import is, and what would become of its rows, or has.
         * @description How far an import is, and what would become of its rows, or has.
         */
        readonly get: operations["Import.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Forget an import: what was applied of it stays.
         * @description Forget an import: what was applied of it stays.
         */
        readonly delete: operations["Import.drop"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/import/{id}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The report of an import, row by row: what becomes of it, or why it is refused.
         * @description The report of an import, row by row: what becomes of it, or why it is refused.
         */
        readonly get: operations["Import.rows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/import/{id}/apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Apply what the dry run would create or change: all of it, or chosen rows.
         * @description Apply what the dry run would create or change: all of it, or chosen rows.
         */
        readonly post: operations["Import.apply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Merchants, in the order of their ids.
         * @description Merchants, in the order of their ids.
         */
        readonly get: operations["Merchants.list"];
        readonly put?: never;
        /**
         * Take a merchant in. The API key and the webhook secret are shown only here.
         * @description Take a merchant in. The API key and the webhook secret are shown only here.
         */
        readonly post: operations["Merchants.takeIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A merchant.
         * @description A merchant.
         */
        readonly get: operations["Merchants.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a merchant whose stores are all retired. Its keys still read what became of its orders.
         * @description Retire a merchant whose stores are all retired. Its keys still read what became of its orders.
         */
        readonly delete: operations["Merchants.retire"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change where a merchant is told (`null`: nowhere, and what waits to be sent is given up), or its name.
         * @description Change where a merchant is told (`null`: nowhere, and what waits to be sent is given up), or its name.
         */
        readonly patch: operations["WebhookAddress.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a merchant that was retired back into use; its stores one by one.
         * @description Put a merchant that was retired back into use; its stores one by one.
         */
        readonly post: operations["Merchants.reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/stores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a store of a merchant.
         * @description Open a store of a merchant.
         */
        readonly post: operations["OpsStores.open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/stores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Stores of all merchants or of one, in the order of their ids.
         * @description Stores of all merchants or of one, in the order of their ids.
         */
        readonly get: operations["OpsStores.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/stores/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A store as it is set up.
         * @description A store as it is set up.
         */
        readonly get: operations["OpsStores.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a store: it takes no orders and its stock is not kept in step; what it has taken is brought.
         * @description Retire a store: it takes no orders and its stock is not kept in step; what it has taken is brought.
         */
        readonly delete: operations["OpsStores.retire"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Set where a store is, how it picks, and what it does where something runs short.
         * @description Set where a store is, how it picks, and what it does where something runs short.
         */
        readonly patch: operations["OpsStores.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/stores/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a store that was retired back into use.
         * @description Put a store that was retired back into use.
         */
        readonly post: operations["OpsStores.reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/stores/{id}/stock-source": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Name the system a store’s stock is kept in step with, and how. Ops may name folders and private addresses.
         * @description Name the system a store’s stock is kept in step with, and how. Ops may name folders and private addresses.
         */
        readonly put: operations["OpsStores.setStockSource"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/drop-points": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Shelves, guard posts and lockers, in the order of their ids.
         * @description Shelves, guard posts and lockers, in the order of their ids.
         */
        readonly get: operations["DropPoints.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/drop-points/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A shelf, guard post or locker.
         * @description A shelf, guard post or locker.
         */
        readonly get: operations["DropPoints.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a drop point: bags bound for a shelf or guard post go to the next, what lies there or has a cell is fetched.
         * @description Retire a drop point: bags bound for a shelf or guard post go to the next, what lies there or has a cell is fetched.
         */
        readonly delete: operations["DropPoints.retire"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the name, the place or the room of a drop point.
         * @description Change the name, the place or the room of a drop point.
         */
        readonly patch: operations["DropPoints.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/drop-points/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a drop point that was retired back into use.
         * @description Put a drop point that was retired back into use.
         */
        readonly post: operations["DropPoints.reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What time it is for the service, and how fast that runs.
         * @description What time it is for the service, and how fast that runs.
         */
        readonly get: operations["Clock.readClock"];
        /**
         * Tell the service what time it is and how fast it runs. On a demo only.
         * @description Tell the service what time it is and how fast it runs. On a demo only.
         */
        readonly put: operations["Clock.setClock"];
        readonly post?: never;
        /**
         * Return to real time. On a demo only.
         * @description Return to real time. On a demo only.
         */
        readonly delete: operations["Clock.resetClock"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/clock/renew": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Keep the clock running as fast as you set it. On a demo only.
         * @description Keep the clock running as fast as you set it. On a demo only.
         */
        readonly post: operations["Clock.renewClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/residents/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * All that is kept of a resident, by phone number.
         * @description All that is kept of a resident, by phone number.
         */
        readonly post: operations["Residents.export"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/residents/erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Forget a resident, by phone number: orders that are over at once, those under way when they end.
         * @description Forget a resident, by phone number: orders that are over at once, those under way when they end.
         */
        readonly post: operations["Residents.erase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/webhook-endpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Where merchants are told, and how each endpoint is doing.
         * @description Where merchants are told, and how each endpoint is doing.
         */
        readonly get: operations["WebhookAddress.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Compounds: who may go in, what waits for them and why, how full their shelves are.
         * @description Compounds: who may go in, what waits for them and why, how full their shelves are.
         */
        readonly get: operations["Compounds.list"];
        readonly put?: never;
        /**
         * Register a compound with its gates, buildings and drop points.
         * @description Register a compound with its gates, buildings and drop points.
         */
        readonly post: operations["Compounds.register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A compound with all that it has: gates, drop points, buildings, wishes.
         * @description A compound with all that it has: gates, drop points, buildings, wishes.
         */
        readonly get: operations["Compounds.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a compound that no volunteers serve: it takes no orders; what is under way is brought.
         * @description Retire a compound that no volunteers serve: it takes no orders; what is under way is brought.
         */
        readonly delete: operations["Compounds.retire"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Open, restrict or seal a compound, or change what it has.
         * @description Open, restrict or seal a compound, or change what it has.
         */
        readonly patch: operations["Compounds.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a compound that was retired back into use.
         * @description Put a compound that was retired back into use.
         */
        readonly post: operations["Compounds.reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds/{id}/buildings/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Put a building into a compound, or in the place of the one of this number.
         * @description Put a building into a compound, or in the place of the one of this number.
         */
        readonly put: operations["Compounds.putBuilding"];
        readonly post?: never;
        /**
         * Retire a building: orders for it are refused; bags on their way are brought.
         * @description Retire a building: orders for it are refused; bags on their way are brought.
         */
        readonly delete: operations["Compounds.retireBuilding"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds/{id}/gates/{gateId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a gate with its drop points; the only one of a compound stays.
         * @description Retire a gate with its drop points; the only one of a compound stays.
         */
        readonly delete: operations["Compounds.retireGate"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Riders and volunteers as they are registered, in the order of their ids.
         * @description Riders and volunteers as they are registered, in the order of their ids.
         */
        readonly get: operations["Carriers.list"];
        readonly put?: never;
        /**
         * Take a rider or a volunteer in. The token is shown only here.
         * @description Take a rider or a volunteer in. The token is shown only here.
         */
        readonly post: operations["Carriers.takeIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A rider or volunteer as registered.
         * @description A rider or volunteer as registered.
         */
        readonly get: operations["Carriers.read"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Retire a carrier: what is not fetched goes to others, and no shift starts any more.
         * @description Retire a carrier: what is not fetched goes to others, and no shift starts any more.
         */
        readonly delete: operations["Carriers.retire"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change name, zone, compound, vehicle or capacity, from the next offer on.
         * @description Change name, zone, compound, vehicle or capacity, from the next offer on.
         */
        readonly patch: operations["Carriers.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a carrier who was retired start shifts again.
         * @description Let a carrier who was retired start shifts again.
         */
        readonly post: operations["Carriers.reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Forget a carrier who has left: name, positions, health, preferences, words and keys.
         * @description Forget a carrier who has left: name, positions, health, preferences, words and keys.
         */
        readonly post: operations["Carriers.erase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/fee-tables": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What deliveries cost, by merchant and by zone: what holds, held and is to hold.
         * @description What deliveries cost, by merchant and by zone: what holds, held and is to hold.
         */
        readonly get: operations["Fees.tables"];
        readonly put?: never;
        /**
         * Set what deliveries cost from a date on. A merchant’s own table counts before its zone’s.
         * @description Set what deliveries cost from a date on. A merchant’s own table counts before its zone’s.
         */
        readonly post: operations["Fees.set"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/fee-tables/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Take back a fee table that does not hold yet.
         * @description Take back a fee table that does not hold yet.
         */
        readonly delete: operations["Fees.withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/statement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a merchant is charged for a month.
         * @description What a merchant is charged for a month.
         */
        readonly get: operations["Fees.statement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/statement.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV; x-next-cursor tells the cursor of the next page.
         * @description The same as CSV; x-next-cursor tells the cursor of the next page.
         */
        readonly get: operations["Fees.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/fee-corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put right what a merchant was charged, by an entry of its own.
         * @description Put right what a merchant was charged, by an entry of its own.
         */
        readonly post: operations["Fees.correct"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/incidents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What carriers reported, newest first.
         * @description What carriers reported, newest first.
         */
        readonly get: operations["Incidents.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/incidents/{id}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that it was looked after: it is open no more.
         * @description Say that it was looked after: it is open no more.
         */
        readonly post: operations["Incidents.settle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/incidents/{id}/photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The photo that came with it.
         * @description The photo that came with it.
         */
        readonly get: operations["Incidents.photo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/pay-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What riders earn, by zone: what holds, held and is to hold.
         * @description What riders earn, by zone: what holds, held and is to hold.
         */
        readonly get: operations["Pay.rules"];
        readonly put?: never;
        /**
         * Set what riders earn in a zone with legs that are offered from a date on.
         * @description Set what riders earn in a zone with legs that are offered from a date on.
         */
        readonly post: operations["Pay.set"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/pay-rules/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Take back a pay rule that does not hold yet.
         * @description Take back a pay rule that does not hold yet.
         */
        readonly delete: operations["Pay.withdraw"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/pay-fairness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far apart riders’ pay per hour was, by zone and day.
         * @description How far apart riders’ pay per hour was, by zone and day.
         */
        readonly get: operations["Pay.readFairness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/pay-fairness.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV.
         * @description The same as CSV.
         */
        readonly get: operations["Pay.fairnessAsCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/statement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a rider earned, day by day and entry by entry.
         * @description What a rider earned, day by day and entry by entry.
         */
        readonly get: operations["Pay.statement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/statement.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same as CSV.
         * @description The same as CSV.
         */
        readonly get: operations["Pay.csv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/pay-corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put right what a rider earned, by an entry of its own.
         * @description Put right what a rider earned, by an entry of its own.
         */
        readonly post: operations["Pay.correct"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The keys of a merchant: when each was made and last used, and when it ends.
         * @description The keys of a merchant: when each was made and last used, and when it ends.
         */
        readonly get: operations["OpsKeys.ofMerchant"];
        readonly put?: never;
        /**
         * Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         * @description Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         */
        readonly post: operations["OpsKeys.addOfMerchant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/keys/{keyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke a key: it opens nothing any more, and ends what waits with it.
         * @description Revoke a key: it opens nothing any more, and ends what waits with it.
         */
        readonly delete: operations["OpsKeys.revokeOfMerchant"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The keys of a rider or volunteer.
         * @description The keys of a rider or volunteer.
         */
        readonly get: operations["OpsKeys.ofCarrier"];
        readonly put?: never;
        /**
         * Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         * @description Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         */
        readonly post: operations["OpsKeys.addOfCarrier"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/keys/{keyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke a key: it opens nothing any more, and ends what waits with it.
         * @description Revoke a key: it opens nothing any more, and ends what waits with it.
         */
        readonly delete: operations["OpsKeys.revokeOfCarrier"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/people/{id}/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The keys of a person at ops.
         * @description The keys of a person at ops.
         */
        readonly get: operations["OpsKeys.ofPerson"];
        readonly put?: never;
        /**
         * Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         * @description Make a key; with `overlapMinutes` it replaces another. It is shown only here.
         */
        readonly post: operations["OpsKeys.addOfPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/people/{id}/keys/{keyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke a key: it opens nothing any more, and ends what waits with it.
         * @description Revoke a key: it opens nothing any more, and ends what waits with it.
         */
        readonly delete: operations["OpsKeys.revokeOfPerson"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/webhook-secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a webhook secret for a merchant; the former one signs as well for a while.
         * @description Make a webhook secret for a merchant; the former one signs as well for a while.
         */
        readonly post: operations["OpsKeys.rotateWebhookSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who works at ops; `environment` holds LAST100_OPS_TOKEN.
         * @description Who works at ops; `environment` holds LAST100_OPS_TOKEN.
         */
        readonly get: operations["People.all"];
        readonly put?: never;
        /**
         * Take a person in, with a role and the zones it is for: the audit log names them.
         * @description Take a person in, with a role and the zones it is for: the audit log names them.
         */
        readonly post: operations["People.takeIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Let a person go: their keys, sessions and passkeys open nothing any more.
         * @description Let a person go: their keys, sessions and passkeys open nothing any more.
         */
        readonly delete: operations["People.letGo"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a person; another role, other zones or switching them off end their sessions.
         * @description Change a person; another role, other zones or switching them off end their sessions.
         */
        readonly patch: operations["People.change"];
        readonly trace?: never;
    };
    readonly "/v1/ops/people/{id}/sign-in-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a link that signs a person in: once, within half an hour. It is shown only here.
         * @description Make a link that signs a person in: once, within half an hour. It is shown only here.
         */
        readonly post: operations["People.makeLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who works at a merchant.
         * @description Who works at a merchant.
         */
        readonly get: operations["MerchantPeople.all"];
        readonly put?: never;
        /**
         * Take a person of a merchant in.
         * @description Take a person of a merchant in.
         */
        readonly post: operations["MerchantPeople.takeIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/merchants/{id}/people/{personId}/sign-in-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a link that signs a person of a merchant in, once, within half an hour.
         * @description Make a link that signs a person of a merchant in, once, within half an hour.
         */
        readonly post: operations["MerchantPeople.makeLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who works at your stores and may sign in.
         * @description Who works at your stores and may sign in.
         */
        readonly get: operations["OwnPeople.all"];
        readonly put?: never;
        /**
         * Take a person in: an owner keeps people and keys, staff run stores, a picker picks.
         * @description Take a person in: an owner keeps people and keys, staff run stores, a picker picks.
         */
        readonly post: operations["OwnPeople.takeIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Let a person go: their sessions and passkeys open nothing any more.
         * @description Let a person go: their sessions and passkeys open nothing any more.
         */
        readonly delete: operations["OwnPeople.letGo"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a person; another role, other stores or switching them off end their sessions.
         * @description Change a person; another role, other stores or switching them off end their sessions.
         */
        readonly patch: operations["OwnPeople.change"];
        readonly trace?: never;
    };
    readonly "/v1/merchant/people/{id}/sign-in-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a link that signs a person in: once, within half an hour. It is shown only here.
         * @description Make a link that signs a person in: once, within half an hour. It is shown only here.
         */
        readonly post: operations["OwnPeople.makeLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The ways in that there are here.
         * @description The ways in that there are here.
         */
        readonly get: operations["SignIn.ways"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sign-in/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in with a one-time link. Looking at it changes nothing; this uses it up.
         * @description Sign in with a one-time link. Looking at it changes nothing; this uses it up.
         */
        readonly post: operations["SignIn.byLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sign-in/passkey/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What a passkey is to sign, for `navigator.credentials.get`; good for five minutes.
         * @description What a passkey is to sign, for `navigator.credentials.get`; good for five minutes.
         */
        readonly post: operations["SignIn.askForPasskey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sign-in/passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in with what a passkey signed.
         * @description Sign in with what a passkey signed.
         */
        readonly post: operations["SignIn.byPasskey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sign-in/openid": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Go to the provider to sign in: a page links here.
         * @description Go to the provider to sign in: a page links here.
         */
        readonly get: operations["OpenId.begin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sign-in/openid/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Where the provider sends the browser back to. The answer is a session, as a cookie.
         * @description Where the provider sends the browser back to. The answer is a session, as a cookie.
         */
        readonly get: operations["OpenId.finish"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is signed in, until when, and what they may do.
         * @description Who is signed in, until when, and what they may do.
         */
        readonly get: operations["Session.own"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Sign out.
         * @description Sign out.
         */
        readonly delete: operations["Session.signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Where you are signed in.
         * @description Where you are signed in.
         */
        readonly get: operations["Session.all"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Sign out everywhere but here.
         * @description Sign out everywhere but here.
         */
        readonly delete: operations["Session.endOthers"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * End one of your sessions.
         * @description End one of your sessions.
         */
        readonly delete: operations["Session.end"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your passkeys.
         * @description Your passkeys.
         */
        readonly get: operations["Session.ofPerson"];
        readonly put?: never;
        /**
         * Register a passkey: from then on it signs you in.
         * @description Register a passkey: from then on it signs you in.
         */
        readonly post: operations["Session.register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/passkeys/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What to make a passkey with, for `navigator.credentials.create`; good for five minutes.
         * @description What to make a passkey with, for `navigator.credentials.create`; good for five minutes.
         */
        readonly post: operations["Session.askToRegister"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/passkeys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Take a passkey away: it signs nobody in any more.
         * @description Take a passkey away: it signs nobody in any more.
         */
        readonly delete: operations["Session.takeAway"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/enrolments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open an enrolment link on a phone: it works once, and its answer is the key of that phone.
         * @description Open an enrolment link on a phone: it works once, and its answer is the key of that phone.
         */
        readonly post: operations["Enrolment.enrol"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/join/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which compound a code at a gate is of.
         * @description Which compound a code at a gate is of.
         */
        readonly get: operations["Enrolment.invitation"];
        readonly put?: never;
        /**
         * Ask to help in a compound. Ops or its coordinator lets you in, or not.
         * @description Ask to help in a compound. Ops or its coordinator lets you in, or not.
         */
        readonly post: operations["Enrolment.ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/enrolments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a link that makes a phone a carrier’s: once, within half an hour. Show it as a QR code.
         * @description Make a link that makes a phone a carrier’s: once, within half an hour. Show it as a QR code.
         */
        readonly post: operations["OpsEnrolments.makeLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/carriers/{id}/coordinator": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say whether a volunteer lets neighbours of the compound in.
         * @description Say whether a volunteer lets neighbours of the compound in.
         */
        readonly put: operations["OpsEnrolments.setCoordinator"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/compounds/{id}/join-code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The code that hangs at a compound’s gate, for neighbours who would help.
         * @description The code that hangs at a compound’s gate, for neighbours who would help.
         */
        readonly get: operations["OpsEnrolments.joinCode"];
        readonly put?: never;
        /**
         * Make a code for a compound’s gate; with the one before nobody can ask any more.
         * @description Make a code for a compound’s gate; with the one before nobody can ask any more.
         */
        readonly post: operations["OpsEnrolments.makeJoinCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/join-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who asks to help in which compound; those who wait first.
         * @description Who asks to help in which compound; those who wait first.
         */
        readonly get: operations["OpsEnrolments.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/join-requests/{id}/admit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let somebody in: the phone that asked can have its key from now on.
         * @description Let somebody in: the phone that asked can have its key from now on.
         */
        readonly post: operations["OpsEnrolments.admit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ops/join-requests/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let somebody not in; what they told of themselves is erased.
         * @description Let somebody not in; what they told of themselves is erased.
         */
        readonly post: operations["OpsEnrolments.refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/volunteer/join-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Neighbours who ask to help in your compound, if you are its coordinator.
         * @description Neighbours who ask to help in your compound, if you are its coordinator.
         */
        readonly get: operations["Coordinator.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/volunteer/join-requests/{id}/admit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a neighbour in.
         * @description Let a neighbour in.
         */
        readonly post: operations["Coordinator.admit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/volunteer/join-requests/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a neighbour not in; what they told of themselves is erased.
         * @description Let a neighbour not in; what they told of themselves is erased.
         */
        readonly post: operations["Coordinator.refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The process runs.
         * @description The process runs.
         */
        readonly get: operations["Health.healthz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Database and queues answer; and whether what waits in them is being worked on.
         * @description Database and queues answer; and whether what waits in them is being worked on.
         */
        readonly get: operations["Health.readyz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * For Prometheus.
         * @description For Prometheus.
         */
        readonly get: operations["Health.metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly "delivery.offered": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A carrier is being asked.
         * @description A carrier is being asked.
         */
        readonly post: operations["Webhooks.delivery.offered"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.accepted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A carrier has taken it.
         * @description A carrier has taken it.
         */
        readonly post: operations["Webhooks.delivery.accepted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.picked_up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The carrier has the bag.
         * @description The carrier has the bag.
         */
        readonly post: operations["Webhooks.delivery.picked_up"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.arrived": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The carrier is at the drop-off point.
         * @description The carrier is at the drop-off point.
         */
        readonly post: operations["Webhooks.delivery.arrived"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.delivered": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The bag was left as the drop policy asks.
         * @description The bag was left as the drop policy asks.
         */
        readonly post: operations["Webhooks.delivery.delivered"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.failed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The carrier could not leave the bag and brings it back.
         * @description The carrier could not leave the bag and brings it back.
         */
        readonly post: operations["Webhooks.delivery.failed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.returned": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The bag is back where it was picked up.
         * @description The bag is back where it was picked up.
         */
        readonly post: operations["Webhooks.delivery.returned"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ops has taken it out of the pool.
         * @description Ops has taken it out of the pool.
         */
        readonly post: operations["Webhooks.delivery.held"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.cancelled": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It was cancelled; a bag that is under way is brought back.
         * @description It was cancelled; a bag that is under way is brought back.
         */
        readonly post: operations["Webhooks.delivery.cancelled"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.delayed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It is expected after what was promised: told once, and for each ten minutes more.
         * @description It is expected after what was promised: told once, and for each ten minutes more.
         */
        readonly post: operations["Webhooks.delivery.delayed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.incident": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The carrier reports what happened on the way (`reason`, a code); the delivery goes on.
         * @description The carrier reports what happened on the way (`reason`, a code); the delivery goes on.
         */
        readonly post: operations["Webhooks.delivery.incident"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "order.changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Articles ran short or were replaced, or you changed the order.
         * @description Articles ran short or were replaced, or you changed the order.
         */
        readonly post: operations["Webhooks.order.changed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "delivery.rated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The resident says how it was. The last word counts.
         * @description The resident says how it was. The last word counts.
         */
        readonly post: operations["Webhooks.delivery.rated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.accepted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The order was taken in: the link, and when it will come.
         * @description The order was taken in: the link, and when it will come.
         */
        readonly post: operations["Webhooks.notice.accepted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.on_the_way": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A carrier has the bag: when it is expected.
         * @description A carrier has the bag: when it is expected.
         */
        readonly post: operations["Webhooks.notice.on_the_way"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.arrived": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The carrier is at the drop-off point.
         * @description The carrier is at the drop-off point.
         */
        readonly post: operations["Webhooks.notice.arrived"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.delivered": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The bag was left: where, with a photo.
         * @description The bag was left: where, with a photo.
         */
        readonly post: operations["Webhooks.notice.delivered"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.late": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It comes later than was promised: why, and when it is expected now.
         * @description It comes later than was promised: why, and when it is expected now.
         */
        readonly post: operations["Webhooks.notice.late"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It waits: why, and what can be done.
         * @description It waits: why, and what can be done.
         */
        readonly post: operations["Webhooks.notice.held"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.failed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It could not be left: why, and what can be done.
         * @description It could not be left: why, and what can be done.
         */
        readonly post: operations["Webhooks.notice.failed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notice.substitutes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * An article ran short: an answer is asked for.
         * @description An article ran short: an answer is asked for.
         */
        readonly post: operations["Webhooks.notice.substitutes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "endpoint.test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * You asked for it, to see whether an endpoint takes messages.
         * @description You asked for it, to see whether an endpoint takes messages.
         */
        readonly post: operations["Webhooks.endpoint.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** Problem */
        readonly Problem: {
            /** Format: uri */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /**
             * @description Stable: write programs against it. What each means is told in the description of this document.
             * @enum {string}
             */
            readonly code: "BAD_REQUEST" | "MALFORMED_JSON" | "JSON_TOO_COMPLEX" | "BODY_TOO_SLOW" | "BODY_ABORTED" | "HEADERS_TOO_LARGE" | "MALFORMED_FORM" | "VALIDATION_FAILED" | "UNKNOWN_FIELD" | "UNKNOWN_PARAMETER" | "OUT_OF_RANGE" | "UNAUTHORIZED" | "FORBIDDEN" | "CROSS_SITE" | "ROLE_FORBIDS" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "MALFORMED_ENCODING" | "UNSUPPORTED_ENCODING" | "UNSUPPORTED_MEDIA_TYPE" | "TOO_MANY_REQUESTS" | "INTERNAL" | "UNAVAILABLE" | "OVERLOADED" | "TOO_MANY_KEYS" | "SET_BY_ENVIRONMENT" | "LAST_ADMIN" | "EMAIL_TAKEN" | "TOO_MANY_PEOPLE" | "LINK_USED" | "SIGN_IN_FAILED" | "SIGN_IN_UNAVAILABLE" | "TOO_MANY_PASSKEYS" | "NOT_LET_IN" | "ALREADY_DECIDED" | "JOIN_QUEUE_FULL" | "LEASE_OVER" | "ZONE_IN_USE" | "STILL_NEEDED" | "RETIRED" | "EXTERNAL_ID_USED" | "NOT_A_DEMO" | "IDEMPOTENCY_MISMATCH" | "EXTERNAL_ID_TAKEN" | "OUT_OF_STOCK" | "STORE_BUSY" | "UNKNOWN_STORE" | "UNKNOWN_COMPOUND" | "UNKNOWN_SKU" | "UNKNOWN_ZONE" | "OUTSIDE_ZONES" | "ORDER_TOO_HEAVY" | "OUT_OF_REACH" | "OUTSIDE_COMPOUND" | "UNKNOWN_BUILDING" | "WINDOW_PASSED" | "UNKNOWN_QUOTE" | "QUOTE_EXPIRED" | "QUOTE_USED" | "QUOTE_MISMATCH" | "NOBODY_ON_SHIFT" | "SEALED" | "PRECONDITION_FAILED" | "LINE_RAN_SHORT" | "REDELIVERED_ALREADY" | "RESIDENT_ERASED" | "WRONG_STATE" | "DROP_POLICY_UNMET" | "POLICY_CHANGED" | "POLICY_UNCONFIRMED" | "CANNOT_ASSIGN" | "UNKNOWN_CARRIER" | "LIST_CHANGED" | "TOO_FAR" | "COMPOUND_CLOSED" | "ORDER_NOT_PACKED" | "BAD_PHOTO" | "NO_BAG_IN_HAND" | "TOO_MANY_PHOTOS" | "TOO_MANY_MESSAGES" | "TOO_MANY_INCIDENTS" | "BAGS_IN_HAND" | "SHIFT_OVER" | "LOCATION_NEEDED" | "OVER_CAPACITY" | "STOOD_DOWN" | "ATTESTATION_NEEDED" | "ATTESTATION_FAILED" | "STARTS_ALREADY" | "TERMS_IN_FORCE" | "REFERENCE_TAKEN" | "VOLUNTEERS_EARN_NOTHING" | "LOCKER_UNREACHABLE" | "LOCKER_OFFLINE" | "NO_CELL" | "WRONG_CELL" | "CELL_CODE_WRONG" | "CELL_LOCKED" | "CELL_JAMMED" | "ALREADY_PICKED" | "LEVEL_IN_USE" | "UNREADABLE_LIST" | "WEBHOOK_REFUSED" | "TOO_MANY_ENDPOINTS" | "ENDPOINT_EXISTS" | "ENDPOINT_OFF" | "LINK_ENDED";
            /** @description For people. */
            readonly detail: string;
            /** @description Each field that is wrong. */
            readonly errors?: readonly {
                readonly field: string;
                readonly message: string;
            }[];
            /** @description DROP_POLICY_UNMET: each rule that the proof does not meet, and what to do. */
            readonly unmet?: readonly {
                readonly rule: string;
                readonly message: string;
            }[];
            /** @description OUT_OF_STOCK: the articles of which there is not enough. */
            readonly lines?: readonly {
                readonly sku: string;
                readonly requested: number;
                readonly available: number;
            }[];
            /**
             * Format: date-time
             * @description STORE_BUSY: when it could be packed.
             */
            readonly earliest?: string;
            /**
             * Format: uuid
             * @description EXTERNAL_ID_TAKEN, REDELIVERED_ALREADY: the order in question.
             */
            readonly orderId?: string;
            /** @description CANNOT_ASSIGN: each thing in the way, and whether `force` passes over it. */
            readonly obstacles?: readonly {
                readonly code: string;
                readonly message: string;
                readonly mayForce: boolean;
            }[];
            /** @description LIST_CHANGED: the assignments in their order. */
            readonly assignmentIds?: readonly string[];
            /**
             * Format: uuid
             * @description ENDPOINT_EXISTS: the endpoint that has it.
             */
            readonly endpointId?: string;
            /**
             * Format: uuid
             * @description UNREADABLE_LIST: the run that records it.
             */
            readonly runId?: string;
            /** @description ALREADY_PICKED: how many are in the bag. */
            readonly picked?: number;
            /** @description PRECONDITION_FAILED: the order’s revision of now. */
            readonly revision?: number;
            /** @description WRONG_STATE: where it stands. */
            readonly state?: string;
            /** @description POLICY_CHANGED, POLICY_UNCONFIRMED: the version of the drop policy that is in force. */
            readonly policyVersion?: number;
            /** @description BAGS_IN_HAND, at the end of a shift: the bags. */
            readonly inHand?: readonly {
                readonly assignmentId: string;
                readonly deliveryId: string;
                readonly externalId: string;
                readonly state: string;
            }[];
            /** @description BAGS_IN_HAND, where a carrier is to be erased: the deliveries. */
            readonly deliveryIds?: readonly string[];
            /**
             * Format: date-time
             * @description STOOD_DOWN: when it ends by itself.
             */
            readonly until?: string;
            /** @description CELL_CODE_WRONG: codes that may still be tried. */
            readonly triesLeft?: number;
            /** @description NO_CELL, LOCKER_OFFLINE: where the bag goes instead. */
            readonly fellBackTo?: string;
            /** @description WRONG_CELL: the cell that opened. */
            readonly opened?: string;
            /** @description WRONG_CELL: the cell that is yours now. */
            readonly cell?: string;
            /** @description ZONE_IN_USE, STILL_NEEDED: how much of each there is. */
            readonly left?: {
                readonly [key: string]: number;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** OrderRequest */
        readonly OrderRequest: {
            /** @description The merchant's own number; unique per merchant. */
            readonly externalId: string;
            readonly storeId: string;
            /** @description Of a store whose stock is kept here. In their place, `goods`. */
            readonly lines?: readonly {
                readonly sku: string;
                readonly quantity: number;
            }[];
            /** @description In the place of `lines`: nothing is reserved and nothing is picked here. */
            readonly goods?: {
                readonly bags: number;
                /** @description Of all bags together. */
                readonly weightGrams: number;
                /**
                 * @description The most delicate: it decides what the carrier needs.
                 * @enum {string}
                 */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description For adults only: the bag is handed over in person, and never left. */
                readonly ageRestricted?: boolean;
                /** @description In hundredths. */
                readonly value?: number;
            };
            readonly dropoff: {
                readonly compoundId?: string;
                readonly address?: string;
                readonly building: string;
                readonly unit?: string;
                readonly floor?: string;
                readonly room?: string;
                readonly contact: {
                    readonly name: string;
                    /** @description As people and platforms write it: with an extension (,1234 or 转1234), brackets, +86. */
                    readonly phone: string;
                    /**
                     * Format: email
                     * @description For notices by mail.
                     */
                    readonly email?: string;
                    /**
                     * @description Of notices; absent: by the number’s country.
                     * @enum {string}
                     */
                    readonly language?: "zh" | "en";
                };
                /** @description The drop-off note, as the resident wrote it. */
                readonly note?: string;
                readonly location?: {
                    readonly lat: number;
                    readonly lng: number;
                };
            };
            readonly window?: {
                /** Format: date-time */
                readonly earliest?: string;
                /** Format: date-time */
                readonly latest?: string;
            };
            /**
             * @description Where an article has run out: ask the resident (the default), take something like it, or nothing.
             * @enum {string}
             */
            readonly substitution?: "ask" | "similar" | "none";
            /**
             * Format: date-time
             * @description When the store has it packed, if it knows, before window.latest; else its usual time.
             */
            readonly readyAt?: string;
            /** @description Yours: up to 20 entries, named by 1 to 40 letters, digits or any of _ . : - in ASCII; texts of up to 500 characters, numbers, booleans. Given back with the order, shown to nobody else. Put no personal data here: it ends with the resident’s. */
            readonly metadata?: {
                readonly [key: string]: string | number | boolean;
            };
            /** @description For the rider, in hundredths: shown before the offer is accepted. */
            readonly tip?: number;
            /**
             * Format: uuid
             * @description Of `POST /v1/quotes`: what was promised then binds. The store, the door and the window are the same.
             */
            readonly quoteId?: string;
        };
        /** DropPolicy */
        readonly DropPolicy: {
            readonly contactless: boolean;
            /** @enum {string} */
            readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
            /** @enum {string} */
            readonly knock: "allowed" | "forbidden";
            /** @enum {string} */
            readonly ring: "allowed" | "forbidden";
            /** @enum {string} */
            readonly call: "forbidden" | "before" | "on_arrival" | "allowed";
            /** @enum {string} */
            readonly photo: "required" | "optional";
            /** @description Local HH:MM. */
            readonly notBefore?: string;
            /** @description Local HH:MM. */
            readonly notAfter?: string;
            readonly disinfect: boolean;
            /** @description Where the bag goes instead when nobody answers, the place is full or the carrier is not let in. */
            readonly fallback?: {
                /** @enum {string} */
                readonly when: "no_answer" | "place_full" | "no_entry";
                /** @enum {string} */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
            };
            /** @description The day that the times are of, where the note names one: +0 is the day on which it was written, +1 the next; mon to sun; or MM-DD. Absent: the next time that comes. */
            readonly day?: string;
            /**
             * @description That the bag may come on any day up to that day, or from it on. Absent: on that day alone.
             * @enum {string}
             */
            readonly dayIs?: "last" | "first";
            /** @description What is left of the note, as written. */
            readonly forRider: string;
            readonly rules: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                /** @enum {string} */
                readonly source: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                readonly words?: string;
            }[];
        };
        /** Reading */
        readonly Reading: {
            /** @description Words about the drop-off that no rule could use, as written. */
            readonly unread: readonly string[];
            /** @description What the note may mean. The policy goes by it only in the careful direction; a doubted place is accepted from the carrier, too. */
            readonly doubts: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly words: string;
                readonly readAs: unknown;
            }[];
            /** @description The resident has said that it is understood rightly. */
            readonly confirmed: boolean;
        };
        /**
         * Promise
         * @description Of an order from before there were such, absent.
         */
        readonly Promise: {
            /**
             * Format: date-time
             * @description By when half of such bags are there: what is to be expected.
             */
            readonly p50: string;
            /**
             * Format: date-time
             * @description By when nine of ten are.
             */
            readonly p90: string;
        };
        /** OrderAnswer */
        readonly OrderAnswer: {
            /** Format: uuid */
            readonly id: string;
            readonly externalId: string;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** Format: uuid */
            readonly deliveryId: string;
            readonly zoneId: string;
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            /** @description Wishes that lost to a stronger rule. */
            readonly overruled?: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
            }[];
            /** @description What is doubtful about the order, which is accepted all the same. */
            readonly warnings?: readonly {
                /** @enum {string} */
                readonly code: "UNKNOWN_BUILDING" | "UNKNOWN_UNIT" | "WINDOW_AGAINST_NOTE" | "CODE_ENDED";
                readonly field: string;
                readonly message: string;
            }[];
            readonly reading: components["schemas"]["Reading"];
            /** @description When the bag is expected at its place; null where none is, as of one that is held. */
            readonly expectedAt: string | null;
            readonly promise?: components["schemas"]["Promise"];
            /** @description What the delivery costs. Absent where no fee table holds for the merchant or the zone. */
            readonly fee?: {
                /** @description The sum of its parts. */
                readonly amount: number;
                /** @description ISO 4217, as CNY: the same throughout a service. */
                readonly currency: string;
                /** @description What comes to nothing is not told. */
                readonly parts: readonly {
                    /**
                     * @description `hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.
                     * @enum {string}
                     */
                    readonly part: "base" | "distance" | "weight" | "floors" | "hours" | "minimum";
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description What was measured: metres, grams, or floors climbed without a lift. */
                    readonly quantity?: number;
                }[];
            };
            readonly trackingUrl: string;
        };
        /** ToldCarrier */
        readonly ToldCarrier: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
            /** @description Its last four digits. */
            readonly phone?: string;
            /** @description WGS 84. */
            readonly location?: {
                readonly lat: number;
                readonly lng: number;
            };
            /**
             * Format: date-time
             * @description When the carrier was there.
             */
            readonly locatedAt?: string;
            /** @description Metres, as the phone reckons. */
            readonly accuracy?: number;
        };
        /** OrderPage */
        readonly OrderPage: {
            readonly orders: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** Format: uuid */
                readonly deliveryId: string;
                readonly zoneId: string;
                readonly dropPolicy: components["schemas"]["DropPolicy"];
                /** @description Wishes that lost to a stronger rule. */
                readonly overruled?: readonly {
                    /** @enum {string} */
                    readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                    readonly wished: unknown;
                    readonly decided: unknown;
                    /** @enum {string} */
                    readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                    /**
                     * @description Absent: the resident's own wish.
                     * @constant
                     */
                    readonly whose?: "goods";
                }[];
                /** @description What is doubtful about the order, which is accepted all the same. */
                readonly warnings?: readonly {
                    /** @enum {string} */
                    readonly code: "UNKNOWN_BUILDING" | "UNKNOWN_UNIT" | "WINDOW_AGAINST_NOTE" | "CODE_ENDED";
                    readonly field: string;
                    readonly message: string;
                }[];
                readonly reading: components["schemas"]["Reading"];
                /** @description When the bag is expected at its place; null where none is, as of one that is held. */
                readonly expectedAt: string | null;
                readonly promise?: components["schemas"]["Promise"];
                /** @description What the delivery costs. Absent where no fee table holds for the merchant or the zone. */
                readonly fee?: {
                    /** @description The sum of its parts. */
                    readonly amount: number;
                    /** @description ISO 4217, as CNY: the same throughout a service. */
                    readonly currency: string;
                    /** @description What comes to nothing is not told. */
                    readonly parts: readonly {
                        /**
                         * @description `hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.
                         * @enum {string}
                         */
                        readonly part: "base" | "distance" | "weight" | "floors" | "hours" | "minimum";
                        /** @description In hundredths of the currency. */
                        readonly amount: number;
                        /** @description What was measured: metres, grams, or floors climbed without a lift. */
                        readonly quantity?: number;
                    }[];
                };
                readonly trackingUrl: string;
                /** @description Where it was posted with goods in the place of lines. */
                readonly goods: {
                    readonly bags: number;
                    /** @description Of all bags together. */
                    readonly weightGrams: number;
                    /**
                     * @description The most delicate: it decides what the carrier needs.
                     * @enum {string}
                     */
                    readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                    /** @description For adults only: the bag is handed over in person, and never left. */
                    readonly ageRestricted?: boolean;
                    /** @description In hundredths. */
                    readonly value?: number;
                } | null;
                readonly metadata: {
                    readonly [key: string]: string | number | boolean;
                } | null;
                /** @description In hundredths. */
                readonly tip: number;
                readonly quoteId: string | null;
                /** @description Who brings the bag: only while it is under way. */
                readonly carrier: components["schemas"]["ToldCarrier"] | null;
                readonly storeId: string;
                /** @description As it was posted, but for codes of gates and doors; only the compound once the resident was erased. */
                readonly dropoff: {
                    readonly [key: string]: unknown;
                };
                /** @description Since when nothing tells whose order it was: so many days after its end as its zone sets. */
                readonly residentDataErasedAt: string | null;
                /** @enum {string} */
                readonly substitution: "ask" | "similar" | "none";
                readonly packedAt: string | null;
                /** Format: date-time */
                readonly readyAt: string;
                /**
                 * Format: date-time
                 * @description What the service holds itself to: the end of the window, or else the p90, or what the zone promises.
                 */
                readonly promisedAt: string;
                /** Format: date-time */
                readonly createdAt: string;
                /** @description Which time it is brought: 1, unless it is a redelivery. */
                readonly attempt: number;
                /** @description The order whose delivery failed before. */
                readonly redeliveryOf: string | null;
                /** @description The order that it is brought by once more. */
                readonly redeliveredAs: string | null;
                /** @description Grows with each change of what you may change: the `ETag`. */
                readonly revision: number;
            }[];
            readonly nextCursor?: string;
        };
        /** OrderBatchRequest */
        readonly OrderBatchRequest: {
            readonly orders: readonly unknown[];
        };
        /** OrderBatchAnswer */
        readonly OrderBatchAnswer: {
            readonly results: readonly {
                readonly status: number;
                readonly order?: components["schemas"]["OrderAnswer"];
                readonly problem?: components["schemas"]["Problem"];
            }[];
        };
        /** WholeOrder */
        readonly WholeOrder: {
            /** Format: uuid */
            readonly id: string;
            readonly externalId: string;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** Format: uuid */
            readonly deliveryId: string;
            readonly zoneId: string;
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            /** @description Wishes that lost to a stronger rule. */
            readonly overruled?: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
            }[];
            /** @description What is doubtful about the order, which is accepted all the same. */
            readonly warnings?: readonly {
                /** @enum {string} */
                readonly code: "UNKNOWN_BUILDING" | "UNKNOWN_UNIT" | "WINDOW_AGAINST_NOTE" | "CODE_ENDED";
                readonly field: string;
                readonly message: string;
            }[];
            readonly reading: components["schemas"]["Reading"];
            /** @description When the bag is expected at its place; null where none is, as of one that is held. */
            readonly expectedAt: string | null;
            readonly promise?: components["schemas"]["Promise"];
            /** @description What the delivery costs. Absent where no fee table holds for the merchant or the zone. */
            readonly fee?: {
                /** @description The sum of its parts. */
                readonly amount: number;
                /** @description ISO 4217, as CNY: the same throughout a service. */
                readonly currency: string;
                /** @description What comes to nothing is not told. */
                readonly parts: readonly {
                    /**
                     * @description `hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.
                     * @enum {string}
                     */
                    readonly part: "base" | "distance" | "weight" | "floors" | "hours" | "minimum";
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description What was measured: metres, grams, or floors climbed without a lift. */
                    readonly quantity?: number;
                }[];
            };
            readonly trackingUrl: string;
            /** @description Where it was posted with goods in the place of lines. */
            readonly goods: {
                readonly bags: number;
                /** @description Of all bags together. */
                readonly weightGrams: number;
                /**
                 * @description The most delicate: it decides what the carrier needs.
                 * @enum {string}
                 */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description For adults only: the bag is handed over in person, and never left. */
                readonly ageRestricted?: boolean;
                /** @description In hundredths. */
                readonly value?: number;
            } | null;
            readonly metadata: {
                readonly [key: string]: string | number | boolean;
            } | null;
            /** @description In hundredths. */
            readonly tip: number;
            readonly quoteId: string | null;
            /** @description Who brings the bag: only while it is under way. */
            readonly carrier: components["schemas"]["ToldCarrier"] | null;
            readonly storeId: string;
            /** @description As it was posted, but for codes of gates and doors; only the compound once the resident was erased. */
            readonly dropoff: {
                readonly [key: string]: unknown;
            };
            /** @description Since when nothing tells whose order it was: so many days after its end as its zone sets. */
            readonly residentDataErasedAt: string | null;
            /** @enum {string} */
            readonly substitution: "ask" | "similar" | "none";
            readonly packedAt: string | null;
            /** Format: date-time */
            readonly readyAt: string;
            /**
             * Format: date-time
             * @description What the service holds itself to: the end of the window, or else the p90, or what the zone promises.
             */
            readonly promisedAt: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description Which time it is brought: 1, unless it is a redelivery. */
            readonly attempt: number;
            /** @description The order whose delivery failed before. */
            readonly redeliveryOf: string | null;
            /** @description The order that it is brought by once more. */
            readonly redeliveredAs: string | null;
            /** @description Grows with each change of what you may change: the `ETag`. */
            readonly revision: number;
            readonly lines: readonly {
                readonly sku: string;
                /** @description As ordered, or as taken for another line. */
                readonly quantity: number;
                /** @enum {string} */
                readonly state: "to_pick" | "asked" | "picked" | "substituted" | "cut" | "released";
                /** @description Still to be put into the bag. */
                readonly toPick: number;
                /** @description In the bag, wherever that is. */
                readonly picked: number;
                /** @description Ran short; the resident is asked what to take. */
                readonly asked: number;
                /** @description Ran short; the resident gets something else. */
                readonly substituted: number;
                /** @description Ran short; the resident gets nothing for it. */
                readonly cut: number;
                /** @description The article this one was taken for. */
                readonly insteadOf: string | null;
            }[];
            /** @description What the shelf could not serve, and what became of it. */
            readonly shortLines: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly sku: string;
                readonly name: (string | {
                    readonly zh: string;
                    readonly en: string;
                }) | null;
                readonly quantity: number;
                /** @enum {string} */
                readonly cause: "picker" | "oversold";
                /** @enum {string} */
                readonly state: "asked" | "substituted" | "cut";
                /** @description The best first. */
                readonly offered: readonly {
                    readonly sku: string;
                    readonly name: (string | {
                        readonly zh: string;
                        readonly en: string;
                    }) | null;
                    /** @description Charged a unit, in hundredths: never more than for the article ordered. */
                    readonly price: number;
                    readonly quantity: number;
                }[];
                /** Format: date-time */
                readonly askedAt: string;
                /** Format: date-time */
                readonly answerBy: string;
                readonly answeredAt: string | null;
                readonly answeredBy: ("resident" | "nobody" | "wish") | null;
                readonly wantedSku: string | null;
                readonly takenSku: string | null;
                readonly takenQuantity: number | null;
            }[];
            readonly history: readonly {
                readonly event: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description What kind of party did it. */
                readonly actor: string;
                /** @description A code, as `declined` or `held_by_ops`; of a change of goods, the articles. */
                readonly reason: string | null;
                /** @description Of a change of the order: which parts of it. */
                readonly changed: readonly string[] | null;
                /**
                 * Format: date-time
                 * @description When it was done: by the time of the rider’s phone where that is plausible.
                 */
                readonly at: string;
                /** @description When we heard of it, where that was later. */
                readonly receivedAt: string | null;
            }[];
        };
        /** OrderChange */
        readonly OrderChange: {
            /** @description All lines as they are to be; an article that is not named is dropped. */
            readonly lines?: readonly {
                readonly sku: string;
                readonly quantity: number;
            }[];
            /** @description In the place of `lines`: nothing is reserved and nothing is picked here. */
            readonly goods?: {
                readonly bags: number;
                /** @description Of all bags together. */
                readonly weightGrams: number;
                /**
                 * @description The most delicate: it decides what the carrier needs.
                 * @enum {string}
                 */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description For adults only: the bag is handed over in person, and never left. */
                readonly ageRestricted?: boolean;
                /** @description In hundredths. */
                readonly value?: number;
            };
            readonly dropoff?: {
                readonly compoundId?: string | null;
                readonly address?: string | null;
                readonly building?: string;
                readonly unit?: string | null;
                readonly floor?: string | null;
                readonly room?: string | null;
                readonly contact?: {
                    readonly name?: string;
                    /** @description As people and platforms write it: with an extension (,1234 or 转1234), brackets, +86. */
                    readonly phone?: string;
                    /**
                     * Format: email
                     * @description For notices by mail.
                     */
                    readonly email?: string | null;
                    /**
                     * @description Of notices; absent: by the number’s country.
                     * @enum {string|null}
                     */
                    readonly language?: "zh" | "en" | null;
                };
                /** @description Stands in the place of what the resident wrote by the link before, if it is another. */
                readonly note?: string | null;
                readonly location?: {
                    readonly lat: number;
                    readonly lng: number;
                } | null;
            };
            readonly window?: {
                /** Format: date-time */
                readonly earliest?: string;
                /** Format: date-time */
                readonly latest?: string;
            } | null;
            /**
             * Format: date-time
             * @description When the store has it packed, if it knows, before window.latest; else its usual time.
             */
            readonly readyAt?: string;
            /**
             * @description Where an article has run out: ask the resident (the default), take something like it, or nothing.
             * @enum {string}
             */
            readonly substitution?: "ask" | "similar" | "none";
            /** @description Yours: up to 20 entries, named by 1 to 40 letters, digits or any of _ . : - in ASCII; texts of up to 500 characters, numbers, booleans. Given back with the order, shown to nobody else. Put no personal data here: it ends with the resident’s. */
            readonly metadata?: {
                readonly [key: string]: string | number | boolean;
            } | null;
            /** @description For the rider, in hundredths: shown before the offer is accepted. */
            readonly tip?: number;
        };
        /** OrderChangeAnswer */
        readonly OrderChangeAnswer: {
            /** Format: uuid */
            readonly id: string;
            readonly externalId: string;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** Format: uuid */
            readonly deliveryId: string;
            readonly zoneId: string;
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            /** @description Wishes that lost to a stronger rule. */
            readonly overruled?: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
            }[];
            /** @description What is doubtful about the order, which is accepted all the same. */
            readonly warnings?: readonly {
                /** @enum {string} */
                readonly code: "UNKNOWN_BUILDING" | "UNKNOWN_UNIT" | "WINDOW_AGAINST_NOTE" | "CODE_ENDED";
                readonly field: string;
                readonly message: string;
            }[];
            readonly reading: components["schemas"]["Reading"];
            /** @description When the bag is expected at its place; null where none is, as of one that is held. */
            readonly expectedAt: string | null;
            readonly promise?: components["schemas"]["Promise"];
            /** @description What the delivery costs. Absent where no fee table holds for the merchant or the zone. */
            readonly fee?: {
                /** @description The sum of its parts. */
                readonly amount: number;
                /** @description ISO 4217, as CNY: the same throughout a service. */
                readonly currency: string;
                /** @description What comes to nothing is not told. */
                readonly parts: readonly {
                    /**
                     * @description `hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.
                     * @enum {string}
                     */
                    readonly part: "base" | "distance" | "weight" | "floors" | "hours" | "minimum";
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description What was measured: metres, grams, or floors climbed without a lift. */
                    readonly quantity?: number;
                }[];
            };
            readonly trackingUrl: string;
            /** @description Where it was posted with goods in the place of lines. */
            readonly goods: {
                readonly bags: number;
                /** @description Of all bags together. */
                readonly weightGrams: number;
                /**
                 * @description The most delicate: it decides what the carrier needs.
                 * @enum {string}
                 */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description For adults only: the bag is handed over in person, and never left. */
                readonly ageRestricted?: boolean;
                /** @description In hundredths. */
                readonly value?: number;
            } | null;
            readonly metadata: {
                readonly [key: string]: string | number | boolean;
            } | null;
            /** @description In hundredths. */
            readonly tip: number;
            readonly quoteId: string | null;
            /** @description Who brings the bag: only while it is under way. */
            readonly carrier: components["schemas"]["ToldCarrier"] | null;
            readonly storeId: string;
            /** @description As it was posted, but for codes of gates and doors; only the compound once the resident was erased. */
            readonly dropoff: {
                readonly [key: string]: unknown;
            };
            /** @description Since when nothing tells whose order it was: so many days after its end as its zone sets. */
            readonly residentDataErasedAt: string | null;
            /** @enum {string} */
            readonly substitution: "ask" | "similar" | "none";
            readonly packedAt: string | null;
            /** Format: date-time */
            readonly readyAt: string;
            /**
             * Format: date-time
             * @description What the service holds itself to: the end of the window, or else the p90, or what the zone promises.
             */
            readonly promisedAt: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description Which time it is brought: 1, unless it is a redelivery. */
            readonly attempt: number;
            /** @description The order whose delivery failed before. */
            readonly redeliveryOf: string | null;
            /** @description The order that it is brought by once more. */
            readonly redeliveredAs: string | null;
            /** @description Grows with each change of what you may change: the `ETag`. */
            readonly revision: number;
            readonly lines: readonly {
                readonly sku: string;
                /** @description As ordered, or as taken for another line. */
                readonly quantity: number;
                /** @enum {string} */
                readonly state: "to_pick" | "asked" | "picked" | "substituted" | "cut" | "released";
                /** @description Still to be put into the bag. */
                readonly toPick: number;
                /** @description In the bag, wherever that is. */
                readonly picked: number;
                /** @description Ran short; the resident is asked what to take. */
                readonly asked: number;
                /** @description Ran short; the resident gets something else. */
                readonly substituted: number;
                /** @description Ran short; the resident gets nothing for it. */
                readonly cut: number;
                /** @description The article this one was taken for. */
                readonly insteadOf: string | null;
            }[];
            /** @description What the shelf could not serve, and what became of it. */
            readonly shortLines: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly sku: string;
                readonly name: (string | {
                    readonly zh: string;
                    readonly en: string;
                }) | null;
                readonly quantity: number;
                /** @enum {string} */
                readonly cause: "picker" | "oversold";
                /** @enum {string} */
                readonly state: "asked" | "substituted" | "cut";
                /** @description The best first. */
                readonly offered: readonly {
                    readonly sku: string;
                    readonly name: (string | {
                        readonly zh: string;
                        readonly en: string;
                    }) | null;
                    /** @description Charged a unit, in hundredths: never more than for the article ordered. */
                    readonly price: number;
                    readonly quantity: number;
                }[];
                /** Format: date-time */
                readonly askedAt: string;
                /** Format: date-time */
                readonly answerBy: string;
                readonly answeredAt: string | null;
                readonly answeredBy: ("resident" | "nobody" | "wish") | null;
                readonly wantedSku: string | null;
                readonly takenSku: string | null;
                readonly takenQuantity: number | null;
            }[];
            readonly history: readonly {
                readonly event: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description What kind of party did it. */
                readonly actor: string;
                /** @description A code, as `declined` or `held_by_ops`; of a change of goods, the articles. */
                readonly reason: string | null;
                /** @description Of a change of the order: which parts of it. */
                readonly changed: readonly string[] | null;
                /**
                 * Format: date-time
                 * @description When it was done: by the time of the rider’s phone where that is plausible.
                 */
                readonly at: string;
                /** @description When we heard of it, where that was later. */
                readonly receivedAt: string | null;
            }[];
            /** @description Which parts of the order are others now; none where it stood so already. */
            readonly changed: readonly ("lines" | "goods" | "packed" | "dropoff" | "contact" | "note" | "window" | "readyAt" | "substitution" | "metadata" | "tip")[];
        };
        /** Redelivery */
        readonly Redelivery: {
            /** @description All lines as they are to be; an article that is not named is dropped. */
            readonly lines?: readonly {
                readonly sku: string;
                readonly quantity: number;
            }[];
            /** @description In the place of `lines`: nothing is reserved and nothing is picked here. */
            readonly goods?: {
                readonly bags: number;
                /** @description Of all bags together. */
                readonly weightGrams: number;
                /**
                 * @description The most delicate: it decides what the carrier needs.
                 * @enum {string}
                 */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description For adults only: the bag is handed over in person, and never left. */
                readonly ageRestricted?: boolean;
                /** @description In hundredths. */
                readonly value?: number;
            };
            readonly dropoff?: {
                readonly compoundId?: string | null;
                readonly address?: string | null;
                readonly building?: string;
                readonly unit?: string | null;
                readonly floor?: string | null;
                readonly room?: string | null;
                readonly contact?: {
                    readonly name?: string;
                    /** @description As people and platforms write it: with an extension (,1234 or 转1234), brackets, +86. */
                    readonly phone?: string;
                    /**
                     * Format: email
                     * @description For notices by mail.
                     */
                    readonly email?: string | null;
                    /**
                     * @description Of notices; absent: by the number’s country.
                     * @enum {string|null}
                     */
                    readonly language?: "zh" | "en" | null;
                };
                /** @description Stands in the place of what the resident wrote by the link before, if it is another. */
                readonly note?: string | null;
                readonly location?: {
                    readonly lat: number;
                    readonly lng: number;
                } | null;
            };
            readonly window?: {
                /** Format: date-time */
                readonly earliest?: string;
                /** Format: date-time */
                readonly latest?: string;
            } | null;
            /**
             * Format: date-time
             * @description When the store has it packed, if it knows, before window.latest; else its usual time.
             */
            readonly readyAt?: string;
            /**
             * @description Where an article has run out: ask the resident (the default), take something like it, or nothing.
             * @enum {string}
             */
            readonly substitution?: "ask" | "similar" | "none";
            /** @description Yours: up to 20 entries, named by 1 to 40 letters, digits or any of _ . : - in ASCII; texts of up to 500 characters, numbers, booleans. Given back with the order, shown to nobody else. Put no personal data here: it ends with the resident’s. */
            readonly metadata?: {
                readonly [key: string]: string | number | boolean;
            } | null;
            /** @description For the rider, in hundredths: shown before the offer is accepted. */
            readonly tip?: number;
        };
        /** CancelRequest */
        readonly CancelRequest: {
            /** @description For ops alone, in the audit log, for fourteen days. */
            readonly reason?: string;
        };
        /** QuoteRequest */
        readonly QuoteRequest: {
            readonly storeId: string;
            /** @description Of a store whose stock is kept here. In their place, `goods`. */
            readonly lines?: readonly {
                readonly sku: string;
                readonly quantity: number;
            }[];
            /** @description In the place of `lines`: nothing is reserved and nothing is picked here. */
            readonly goods?: {
                readonly bags: number;
                /** @description Of all bags together. */
                readonly weightGrams: number;
                /**
                 * @description The most delicate: it decides what the carrier needs.
                 * @enum {string}
                 */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description For adults only: the bag is handed over in person, and never left. */
                readonly ageRestricted?: boolean;
                /** @description In hundredths. */
                readonly value?: number;
            };
            readonly dropoff: {
                readonly compoundId?: string;
                readonly address?: string;
                readonly building: string;
                readonly unit?: string;
                readonly floor?: string;
                readonly room?: string;
                readonly contact?: {
                    readonly name: string;
                    /** @description As people and platforms write it: with an extension (,1234 or 转1234), brackets, +86. */
                    readonly phone: string;
                    /**
                     * Format: email
                     * @description For notices by mail.
                     */
                    readonly email?: string;
                    /**
                     * @description Of notices; absent: by the number’s country.
                     * @enum {string}
                     */
                    readonly language?: "zh" | "en";
                };
                /** @description The drop-off note, as the resident wrote it. */
                readonly note?: string;
                readonly location?: {
                    readonly lat: number;
                    readonly lng: number;
                };
            };
            readonly window?: {
                /** Format: date-time */
                readonly earliest?: string;
                /** Format: date-time */
                readonly latest?: string;
            };
            /**
             * Format: date-time
             * @description When the store has it packed, if it knows, before window.latest; else its usual time.
             */
            readonly readyAt?: string;
        };
        /** QuoteAnswer */
        readonly QuoteAnswer: {
            /**
             * Format: uuid
             * @description For `quoteId` of an order; where it cannot be delivered there is nothing to bind.
             */
            readonly id?: string;
            readonly deliverable: boolean;
            /** @description Why it cannot be delivered: all that is in the way. */
            readonly reasons: readonly {
                /** @enum {string} */
                readonly code: "BAD_REQUEST" | "MALFORMED_JSON" | "JSON_TOO_COMPLEX" | "BODY_TOO_SLOW" | "BODY_ABORTED" | "HEADERS_TOO_LARGE" | "MALFORMED_FORM" | "VALIDATION_FAILED" | "UNKNOWN_FIELD" | "UNKNOWN_PARAMETER" | "OUT_OF_RANGE" | "UNAUTHORIZED" | "FORBIDDEN" | "CROSS_SITE" | "ROLE_FORBIDS" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "MALFORMED_ENCODING" | "UNSUPPORTED_ENCODING" | "UNSUPPORTED_MEDIA_TYPE" | "TOO_MANY_REQUESTS" | "INTERNAL" | "UNAVAILABLE" | "OVERLOADED" | "TOO_MANY_KEYS" | "SET_BY_ENVIRONMENT" | "LAST_ADMIN" | "EMAIL_TAKEN" | "TOO_MANY_PEOPLE" | "LINK_USED" | "SIGN_IN_FAILED" | "SIGN_IN_UNAVAILABLE" | "TOO_MANY_PASSKEYS" | "NOT_LET_IN" | "ALREADY_DECIDED" | "JOIN_QUEUE_FULL" | "LEASE_OVER" | "ZONE_IN_USE" | "STILL_NEEDED" | "RETIRED" | "EXTERNAL_ID_USED" | "NOT_A_DEMO" | "IDEMPOTENCY_MISMATCH" | "EXTERNAL_ID_TAKEN" | "OUT_OF_STOCK" | "STORE_BUSY" | "UNKNOWN_STORE" | "UNKNOWN_COMPOUND" | "UNKNOWN_SKU" | "UNKNOWN_ZONE" | "OUTSIDE_ZONES" | "ORDER_TOO_HEAVY" | "OUT_OF_REACH" | "OUTSIDE_COMPOUND" | "UNKNOWN_BUILDING" | "WINDOW_PASSED" | "UNKNOWN_QUOTE" | "QUOTE_EXPIRED" | "QUOTE_USED" | "QUOTE_MISMATCH" | "NOBODY_ON_SHIFT" | "SEALED" | "PRECONDITION_FAILED" | "LINE_RAN_SHORT" | "REDELIVERED_ALREADY" | "RESIDENT_ERASED" | "WRONG_STATE" | "DROP_POLICY_UNMET" | "POLICY_CHANGED" | "POLICY_UNCONFIRMED" | "CANNOT_ASSIGN" | "UNKNOWN_CARRIER" | "LIST_CHANGED" | "TOO_FAR" | "COMPOUND_CLOSED" | "ORDER_NOT_PACKED" | "BAD_PHOTO" | "NO_BAG_IN_HAND" | "TOO_MANY_PHOTOS" | "TOO_MANY_MESSAGES" | "TOO_MANY_INCIDENTS" | "BAGS_IN_HAND" | "SHIFT_OVER" | "LOCATION_NEEDED" | "OVER_CAPACITY" | "STOOD_DOWN" | "ATTESTATION_NEEDED" | "ATTESTATION_FAILED" | "STARTS_ALREADY" | "TERMS_IN_FORCE" | "REFERENCE_TAKEN" | "VOLUNTEERS_EARN_NOTHING" | "LOCKER_UNREACHABLE" | "LOCKER_OFFLINE" | "NO_CELL" | "WRONG_CELL" | "CELL_CODE_WRONG" | "CELL_LOCKED" | "CELL_JAMMED" | "ALREADY_PICKED" | "LEVEL_IN_USE" | "UNREADABLE_LIST" | "WEBHOOK_REFUSED" | "TOO_MANY_ENDPOINTS" | "ENDPOINT_EXISTS" | "ENDPOINT_OFF" | "LINK_ENDED";
                readonly message: string;
                /** @description Whether an order would be refused for it. Otherwise it would be accepted, and wait. */
                readonly refused: boolean;
                readonly errors?: readonly {
                    readonly field: string;
                    readonly message: string;
                }[];
                /** @description OUT_OF_STOCK: the articles of which there is not enough. */
                readonly lines?: readonly {
                    readonly sku: string;
                    readonly requested: number;
                    readonly available: number;
                }[];
                /**
                 * Format: date-time
                 * @description STORE_BUSY: when it could be packed.
                 */
                readonly earliest?: string;
            }[];
            readonly zoneId?: string;
            readonly dropPolicy?: components["schemas"]["DropPolicy"];
            /** @description Wishes that lost to a stronger rule. */
            readonly overruled?: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
            }[];
            readonly reading?: components["schemas"]["Reading"];
            readonly warnings?: readonly {
                /** @enum {string} */
                readonly code: "UNKNOWN_BUILDING" | "UNKNOWN_UNIT" | "WINDOW_AGAINST_NOTE" | "CODE_ENDED";
                readonly field: string;
                readonly message: string;
            }[];
            /**
             * Format: date-time
             * @description When the store would have it packed.
             */
            readonly readyAt?: string;
            /** Promise */
            readonly promise?: {
                /**
                 * Format: date-time
                 * @description By when half of such bags are there: what is to be expected.
                 */
                readonly p50: string;
                /**
                 * Format: date-time
                 * @description By when nine of ten are.
                 */
                readonly p90: string;
            };
            /**
             * Format: date-time
             * @description What the service would hold itself to: the end of the window, or else the p90, or what the zone promises.
             */
            readonly promisedAt?: string;
            /** @description What the delivery costs. Absent where no fee table holds for the merchant or the zone. */
            readonly fee?: {
                /** @description The sum of its parts. */
                readonly amount: number;
                /** @description ISO 4217, as CNY: the same throughout a service. */
                readonly currency: string;
                /** @description What comes to nothing is not told. */
                readonly parts: readonly {
                    /**
                     * @description `hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.
                     * @enum {string}
                     */
                    readonly part: "base" | "distance" | "weight" | "floors" | "hours" | "minimum";
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description What was measured: metres, grams, or floors climbed without a lift. */
                    readonly quantity?: number;
                }[];
            };
            /**
             * Format: date-time
             * @description Until when an order may be posted on it.
             */
            readonly expiresAt?: string;
        };
        /** StockLevelUpdate */
        readonly StockLevelUpdate: {
            readonly sku: string;
            readonly onHand: number;
            readonly name?: string | {
                readonly zh: string;
                readonly en: string;
            };
            /** @enum {string} */
            readonly temperature?: "ambient" | "chilled" | "frozen" | "hot";
            readonly weightGrams?: number;
            /** @description Sold to adults only: handed over, two metres apart. */
            readonly ageRestricted?: boolean;
            /** @description Never sold by us: what a count may be wrong by. */
            readonly safetyStock?: number;
            /** @description Substitutes are of the same. */
            readonly category?: string;
            /** @description In hundredths of your currency, such as fen. */
            readonly price?: number;
            /**
             * Format: date-time
             * @description When it was so; now, if not given.
             */
            readonly asOf?: string;
        };
        /** StockChanges */
        readonly StockChanges: {
            readonly changed: readonly {
                readonly sku: string;
                readonly onHand: number;
            }[];
        };
        /** StockLevels */
        readonly StockLevels: readonly {
            readonly sku: string;
            readonly name: (string | {
                readonly zh: string;
                readonly en: string;
            }) | null;
            /** @enum {string} */
            readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
            readonly ageRestricted: boolean;
            readonly category: string | null;
            /** @description In hundredths of your currency. */
            readonly price: number | null;
            readonly onHand: number;
            readonly reserved: number;
            /** @description In packed bags in the store: no longer on hand, not yet gone. */
            readonly picked: number;
            readonly safetyStock: number;
            /** @description On hand less reserved and safety stock. */
            readonly available: number;
            /** Format: date-time */
            readonly asOf: string;
        }[];
        /** WholeStockList */
        readonly WholeStockList: {
            /**
             * Format: date-time
             * @description When it was so, unless a level says otherwise.
             */
            readonly asOf: string;
            /**
             * @description What becomes of articles that are not in it and were not counted later: `zero` sets them to 0.
             * @default keep
             * @enum {string}
             */
            readonly absent?: "keep" | "zero";
            readonly levels: readonly components["schemas"]["StockLevelUpdate"][];
        };
        /** ReplacedStock */
        readonly ReplacedStock: {
            readonly changed: readonly {
                readonly sku: string;
                readonly onHand: number;
            }[];
            /** @description Why nothing was set to 0 though `absent` is `zero`: most of the list makes no sense for the store. */
            readonly remark?: string;
        };
        /** StockMovement */
        readonly StockMovement: {
            readonly sku: string;
            /** @description Units: below zero where they left the shelf. */
            readonly change: number;
            /** @description Your own name for it, such as a receipt: of an article, the same again counts once. */
            readonly reference: string;
            /**
             * Format: date-time
             * @description When it was; now, if not given.
             */
            readonly at?: string;
        };
        /** MovedStock */
        readonly MovedStock: {
            readonly changed: readonly {
                readonly sku: string;
                readonly onHand: number;
            }[];
            /** @description Movements that had been told before. */
            readonly known: number;
        };
        /** StockLedger */
        readonly StockLedger: {
            readonly entries: readonly {
                /**
                 * Format: date-time
                 * @description When it was so; entries are in the order in which we heard of it.
                 */
                readonly at: string;
                /** @enum {string} */
                readonly cause: "counted" | "absent" | "delta" | "picked" | "put_back" | "short" | "returned" | "written_off" | "removed";
                /** @description Of on hand. */
                readonly change: number;
                /** @description After it. */
                readonly onHand: number;
                readonly orderId: string | null;
                readonly runId: string | null;
                readonly reference: string | null;
            }[];
            /** @description The cursor of the next page. */
            readonly next: string | null;
        };
        /** StockRun */
        readonly StockRun: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "pull" | "push" | "webhook" | "upload" | "message";
            /** Format: date-time */
            readonly startedAt: string;
            readonly endedAt: string | null;
            /** @enum {string} */
            readonly outcome: "running" | "done" | "failed";
            readonly rowsSeen: number;
            readonly rowsChanged: number;
            readonly rowsRefused: number;
            /** @description The first of them. */
            readonly refusals: readonly {
                readonly row?: number;
                readonly sku?: string;
                readonly reason: string;
            }[];
            /** @description Rows that count, though another of their columns was not understood. */
            readonly rowsRemarked: number;
            /** @description The first of them. */
            readonly remarks: readonly {
                readonly row?: number;
                readonly sku?: string;
                readonly reason: string;
            }[];
            /** @description How far the list was behind. */
            readonly lagSeconds: number | null;
            /** @description Levels that our number was off before. */
            readonly driftLevels: number;
            /** @description By how many units, added up. */
            readonly driftUnits: number;
            /** @description Why it failed; or what is wrong with a list that is done. */
            readonly error: string | null;
        };
        /** StockRuns */
        readonly StockRuns: readonly components["schemas"]["StockRun"][];
        /** StoreChange */
        readonly StoreChange: {
            readonly preparationSeconds?: number;
            /** @description People who pick at once; null: no limit, the preparation time counts. */
            readonly pickers?: number | null;
            /** @description What a picker takes for a line. */
            readonly secondsALine?: number;
            /**
             * @description For lines of which more was sold than is there: offer a substitute, or cut them.
             * @enum {string}
             */
            readonly oversellRule?: "substitute" | "cut";
            /** @description Percent that a substitute may differ by. */
            readonly priceBand?: number;
            /** @description How long a resident may take to answer. */
            readonly answerMinutes?: number;
        };
        /** StoreAnswer */
        readonly StoreAnswer: {
            readonly id: string;
            readonly externalId: string | null;
            readonly merchantId: string;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description WGS 84. */
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly preparationSeconds: number;
            readonly pickers: number | null;
            readonly secondsALine: number;
            /** @enum {string} */
            readonly oversellRule: "substitute" | "cut";
            readonly priceBand: number;
            readonly answerMinutes: number;
            /** @description Since when it takes no orders any more. */
            readonly retiredAt: string | null;
        };
        /** PickerRequest */
        readonly PickerRequest: {
            readonly name: string;
        };
        /** PickerAnswer */
        readonly PickerAnswer: {
            readonly id: string;
            readonly name: string;
            readonly token: string;
        };
        /** PickerList */
        readonly PickerList: {
            readonly pickers: readonly {
                readonly id: string;
                readonly name: string;
            }[];
        };
        /** FeeStatement */
        readonly FeeStatement: {
            readonly merchantId: string;
            readonly month: string;
            /** @description ISO 4217, as CNY: the same throughout a service. */
            readonly currency: string;
            readonly deliveries: number;
            /** @description In hundredths of the currency. */
            readonly fees: number;
            /** @description In hundredths of the currency. */
            readonly corrections: number;
            /** @description Fees and corrections of the whole month, whatever page this is. */
            readonly amount: number;
            /** @description Oldest first; none is ever changed. */
            readonly entries: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "delivery" | "correction";
                /**
                 * Format: date-time
                 * @description Of a delivery: when it was picked up.
                 */
                readonly at: string;
                /** Format: uuid */
                readonly orderId?: string;
                readonly externalId?: string;
                /** @description In hundredths of the currency. */
                readonly amount: number;
                /** @description What the delivery costs. Absent where no fee table holds for the merchant or the zone. */
                readonly fee?: {
                    /** @description The sum of its parts. */
                    readonly amount: number;
                    /** @description ISO 4217, as CNY: the same throughout a service. */
                    readonly currency: string;
                    /** @description What comes to nothing is not told. */
                    readonly parts: readonly {
                        /**
                         * @description `hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.
                         * @enum {string}
                         */
                        readonly part: "base" | "distance" | "weight" | "floors" | "hours" | "minimum";
                        /** @description In hundredths of the currency. */
                        readonly amount: number;
                        /** @description What was measured: metres, grams, or floors climbed without a lift. */
                        readonly quantity?: number;
                    }[];
                };
                /** @enum {string} */
                readonly cause?: "late" | "damaged" | "not_delivered" | "agreed" | "mistake" | "other";
                readonly reference?: string;
            }[];
            readonly nextCursor?: string;
        };
        /** PickingOrder */
        readonly PickingOrder: {
            /** Format: uuid */
            readonly orderId: string;
            readonly externalId: string;
            /** Format: uuid */
            readonly deliveryId: string;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** Format: date-time */
            readonly readyAt: string;
            /** Format: date-time */
            readonly promisedAt: string;
            readonly packedAt: string | null;
            readonly lines: readonly {
                readonly sku: string;
                /** @description As ordered, or as taken for another line. */
                readonly quantity: number;
                /** @enum {string} */
                readonly state: "to_pick" | "asked" | "picked" | "substituted" | "cut" | "released";
                /** @description Still to be put into the bag. */
                readonly toPick: number;
                /** @description In the bag, wherever that is. */
                readonly picked: number;
                /** @description Ran short; the resident is asked what to take. */
                readonly asked: number;
                /** @description Ran short; the resident gets something else. */
                readonly substituted: number;
                /** @description Ran short; the resident gets nothing for it. */
                readonly cut: number;
                /** @description The article this one was taken for. */
                readonly insteadOf: string | null;
                readonly name: (string | {
                    readonly zh: string;
                    readonly en: string;
                }) | null;
                /** @enum {string} */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
            }[];
            /** @description What ran short, and what the resident is asked or said. */
            readonly shortLines: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly sku: string;
                readonly name: (string | {
                    readonly zh: string;
                    readonly en: string;
                }) | null;
                readonly quantity: number;
                /** @enum {string} */
                readonly cause: "picker" | "oversold";
                /** @enum {string} */
                readonly state: "asked" | "substituted" | "cut";
                /** @description The best first. */
                readonly offered: readonly {
                    readonly sku: string;
                    readonly name: (string | {
                        readonly zh: string;
                        readonly en: string;
                    }) | null;
                    /** @description Charged a unit, in hundredths: never more than for the article ordered. */
                    readonly price: number;
                    readonly quantity: number;
                }[];
                /** Format: date-time */
                readonly askedAt: string;
                /** Format: date-time */
                readonly answerBy: string;
                readonly answeredAt: string | null;
                readonly answeredBy: ("resident" | "nobody" | "wish") | null;
                readonly wantedSku: string | null;
                readonly takenSku: string | null;
                readonly takenQuantity: number | null;
            }[];
        };
        /** PickingList */
        readonly PickingList: {
            readonly orders: readonly components["schemas"]["PickingOrder"][];
        };
        /** PickRequest */
        readonly PickRequest: {
            /** @description In the bag, in all; absent: the whole line. */
            readonly quantity?: number;
        };
        /** ShortRequest */
        readonly ShortRequest: {
            /** @description Found and in the bag, in all; the rest of the line ran short. */
            readonly picked: number;
        };
        /** MerchantReport */
        readonly MerchantReport: {
            /** @enum {string} */
            readonly by: "day" | "zone" | "store" | "compound" | "rider";
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /** @description Days are those of this time zone. */
            readonly timeZone: string;
            /** @description By day, then id. Without a row: nothing to report. */
            readonly rows: readonly {
                /** @description Placed that day; of a rider, legs that it brought to an end that day. */
                readonly orders: number;
                readonly delivered: number;
                /** @description Picked up and not dropped off. */
                readonly failed: number;
                /** @description Of a rider: taken from it, or given up. */
                readonly cancelled: number;
                readonly underWay: number;
                /** @description Delivered by `promisedAt`. */
                readonly onTime: number;
                /** @description From the order to the drop-off, exact over all deliveries of the row. */
                readonly clickToDoor: {
                    /** @description Of so many. */
                    readonly measured: number;
                    /** @description Seconds. */
                    readonly p50: number | null;
                    /** @description Seconds. */
                    readonly p90: number | null;
                };
                /** @description From the carrier’s arrival at the store to the pick-up, where it told of both. */
                readonly atStore: {
                    /** @description Of so many. */
                    readonly measured: number;
                    /** @description Seconds. */
                    readonly p50: number | null;
                    /** @description Seconds. */
                    readonly p90: number | null;
                };
                /** @description From the drop-off by the gate to the pick-up there. */
                readonly atGate: {
                    /** @description Of so many. */
                    readonly measured: number;
                    /** @description Seconds. */
                    readonly p50: number | null;
                    /** @description Seconds. */
                    readonly p90: number | null;
                };
                readonly policies: {
                    /** @description Every rule was met. */
                    readonly kept: number;
                    /** @description Ops had let a rule go. */
                    readonly waived: number;
                    /** @description A proof was refused at least once. */
                    readonly refused: number;
                };
                /** @description Left at another place than was asked for. */
                readonly fallBacks: number;
                /** @description By reason. */
                readonly failures: {
                    readonly [key: string]: number;
                };
                /** Format: date */
                readonly day: string;
                /** @description Of the zone, store, compound or rider; absent by day. */
                readonly id?: string;
                /**
                 * Format: date-time
                 * @description How things stood then. A day that changes is counted anew within seconds.
                 */
                readonly asOf: string;
            }[];
            readonly nextCursor?: string;
        };
        /** Key */
        readonly Key: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @description How the key begins; empty where that was not kept. */
            readonly prefix: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description To the minute. */
            readonly lastUsedAt: string | null;
            /** @description From then on it opens nothing; null: it does not expire. */
            readonly expiresAt: string | null;
        };
        /** KeyList */
        readonly KeyList: {
            readonly keys: readonly components["schemas"]["Key"][];
        };
        /** KeyRequest */
        readonly KeyRequest: {
            /** @description What it is for, as its holder knows it again. */
            readonly name?: string;
            /**
             * Format: date-time
             * @description From then on it opens nothing.
             */
            readonly expiresAt?: string;
            /**
             * Format: uuid
             * @description The key that this one stands in for.
             */
            readonly replaces?: string;
            /** @description How long what it replaces goes on opening; without `replaces` that is every other key. With neither, the others stay. */
            readonly overlapMinutes?: number;
        };
        /** NewKey */
        readonly NewKey: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @description How the key begins; empty where that was not kept. */
            readonly prefix: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description To the minute. */
            readonly lastUsedAt: string | null;
            /** @description From then on it opens nothing; null: it does not expire. */
            readonly expiresAt: string | null;
            /** @description Shown only here. */
            readonly key: string;
        };
        /** WebhookSecretList */
        readonly WebhookSecretList: {
            readonly secrets: readonly {
                /** Format: date-time */
                readonly createdAt: string;
                /** @description From then on it signs nothing; null: it is in force. */
                readonly endsAt: string | null;
            }[];
        };
        /**
         * WebhookSecretRequest
         * @default {}
         */
        readonly WebhookSecretRequest: {
            /**
             * @description How long messages are signed with the former secret as well: two signatures in the header.
             * @default 1440
             */
            readonly overlapMinutes?: number;
        };
        /** NewWebhookSecret */
        readonly NewWebhookSecret: {
            /** @description Shown only here. */
            readonly webhookSecret: string;
            /** @description Until when the former one signs as well. */
            readonly formerEndsAt: string | null;
        };
        /** CallerAnswer */
        readonly CallerAnswer: {
            /** @enum {string} */
            readonly kind: "merchant" | "picker" | "rider" | "volunteer" | "ops";
            readonly id: string;
            readonly name: string;
            /** @description Of a picker: whose store it is. */
            readonly merchantId?: string;
            /** @description Of a picker. */
            readonly storeId?: string;
            /** @description Of a carrier. */
            readonly zoneId?: string;
            /** @description Of a volunteer. */
            readonly compoundId?: string;
            /** @description What the key opens. */
            readonly scopes: readonly string[];
            readonly key: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly prefix: string;
                /** Format: date-time */
                readonly createdAt: string;
                /** @description From then on it opens nothing; null: it does not expire. */
                readonly expiresAt: string | null;
            };
            /** @description Points in so many seconds, of all your keys together: a request is one, and each 16 kB of its body one more. */
            readonly limits: {
                readonly requests: {
                    readonly points: number;
                    readonly seconds: number;
                };
            };
            /**
             * Format: date-time
             * @description The service’s time.
             */
            readonly now: string;
        };
        /** ListedStore */
        readonly ListedStore: {
            readonly id: string;
            readonly externalId: string | null;
            readonly merchantId: string;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description WGS 84. */
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly preparationSeconds: number;
            readonly pickers: number | null;
            readonly secondsALine: number;
            /** @enum {string} */
            readonly oversellRule: "substitute" | "cut";
            readonly priceBand: number;
            readonly answerMinutes: number;
            /** @description Since when it takes no orders any more. */
            readonly retiredAt: string | null;
            /** @description Where it stands; null: in no zone that is served. */
            readonly zoneId: string | null;
            /** @description What has not left the store. */
            readonly orders: {
                /** @description Not packed yet. */
                readonly toPick: number;
                /** @description Waiting to be fetched. */
                readonly packed: number;
                /** @description Of those to pick: the resident is asked about an article. */
                readonly asked: number;
                /** @description Of all in the store: promised for earlier than now. */
                readonly late: number;
                readonly nextReadyAt: string | null;
            };
            readonly stock: {
                /** @description Of the last whole list. */
                readonly asOf: string | null;
                /** @description The system that it is kept in step with. */
                readonly source: {
                    readonly adapter: string;
                    readonly syncedAt: string | null;
                    readonly failures: number;
                } | null;
            };
        };
        /** StoreList */
        readonly StoreList: {
            readonly stores: readonly components["schemas"]["ListedStore"][];
            readonly nextCursor?: string;
        };
        /** WebhookEndpoints */
        readonly WebhookEndpoints: {
            readonly endpoints: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @description The `webhookUrl` that ops keeps, signed with `/v1/merchant/webhook-secret`. */
                readonly main: boolean;
                readonly name: string;
                readonly url: string;
                readonly types: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[] | null;
                /** Format: date-time */
                readonly createdAt: string;
                /** @description Null: it is on. `failing`: it took nothing for a day. `gone`: it answered 410. `merchant`: by you. */
                readonly off: {
                    /** @enum {string} */
                    readonly because: "failing" | "gone" | "merchant";
                    /** Format: date-time */
                    readonly at: string;
                } | null;
                /** @description In a row. */
                readonly failures: number;
                readonly failingSince: string | null;
                /** @description After ten failures in a row it is tried seldom. */
                readonly leftAloneUntil: string | null;
                /** @description What messages are signed with now, newest first: one, or two during a change. */
                readonly secrets: readonly {
                    /** Format: date-time */
                    readonly createdAt: string;
                    readonly endsAt: string | null;
                }[];
            }[];
        };
        /** WebhookEndpointRequest */
        readonly WebhookEndpointRequest: {
            /** Format: uri */
            readonly url: string;
            /** @description What it is for, as you know it again. */
            readonly name?: string;
            /** @description What it is told of; null: all, also what a later version adds. */
            readonly types?: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[] | null;
        };
        /** NewWebhookEndpoint */
        readonly NewWebhookEndpoint: {
            /** Format: uuid */
            readonly id: string;
            /** @description The `webhookUrl` that ops keeps, signed with `/v1/merchant/webhook-secret`. */
            readonly main: boolean;
            readonly name: string;
            readonly url: string;
            readonly types: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[] | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description Null: it is on. `failing`: it took nothing for a day. `gone`: it answered 410. `merchant`: by you. */
            readonly off: {
                /** @enum {string} */
                readonly because: "failing" | "gone" | "merchant";
                /** Format: date-time */
                readonly at: string;
            } | null;
            /** @description In a row. */
            readonly failures: number;
            readonly failingSince: string | null;
            /** @description After ten failures in a row it is tried seldom. */
            readonly leftAloneUntil: string | null;
            /** @description What messages are signed with now, newest first: one, or two during a change. */
            readonly secrets: readonly {
                /** Format: date-time */
                readonly createdAt: string;
                readonly endsAt: string | null;
            }[];
            /** @description Shown only here. */
            readonly secret: string;
        };
        /** WebhookEndpoint */
        readonly WebhookEndpoint: {
            /** Format: uuid */
            readonly id: string;
            /** @description The `webhookUrl` that ops keeps, signed with `/v1/merchant/webhook-secret`. */
            readonly main: boolean;
            readonly name: string;
            readonly url: string;
            readonly types: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[] | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description Null: it is on. `failing`: it took nothing for a day. `gone`: it answered 410. `merchant`: by you. */
            readonly off: {
                /** @enum {string} */
                readonly because: "failing" | "gone" | "merchant";
                /** Format: date-time */
                readonly at: string;
            } | null;
            /** @description In a row. */
            readonly failures: number;
            readonly failingSince: string | null;
            /** @description After ten failures in a row it is tried seldom. */
            readonly leftAloneUntil: string | null;
            /** @description What messages are signed with now, newest first: one, or two during a change. */
            readonly secrets: readonly {
                /** Format: date-time */
                readonly createdAt: string;
                readonly endsAt: string | null;
            }[];
        };
        /** WebhookEndpointChange */
        readonly WebhookEndpointChange: {
            /** Format: uri */
            readonly url?: string;
            /** @description What it is for, as you know it again. */
            readonly name?: string;
            /** @description What it is told of; null: all, also what a later version adds. */
            readonly types?: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[] | null;
            /**
             * @description Off: nothing is sent, and what happens meanwhile can be replayed. On: whatever failed is forgotten.
             * @enum {string}
             */
            readonly state?: "on" | "off";
        };
        /**
         * EndpointSecretRequest
         * @default {}
         */
        readonly EndpointSecretRequest: {
            /**
             * @description How long messages are signed with the former secret as well: two signatures in the header.
             * @default 1440
             */
            readonly overlapMinutes?: number;
        };
        /** WebhookTest */
        readonly WebhookTest: {
            /** @description Of the message: `…/messages/{id}` tells what was answered. */
            readonly id: string;
        };
        /** WebhookMessages */
        readonly WebhookMessages: {
            readonly messages: readonly {
                /** @description As in `webhook-id`. */
                readonly id: string;
                /** @enum {string} */
                readonly type: "delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes" | "endpoint.test";
                readonly deliveryId: string | null;
                /** @enum {string} */
                readonly state: "pending" | "sent" | "given_up";
                /** Format: date-time */
                readonly createdAt: string;
                readonly replayedAt: string | null;
                /** @description Of one that is pending. */
                readonly nextAttemptAt: string | null;
                /** @description Why it is not sent. */
                readonly error: string | null;
                /** @description The last twenty, the latest last. */
                readonly attempts: readonly {
                    /** Format: date-time */
                    readonly at: string;
                    readonly milliseconds: number;
                    /** @description Absent: no answer came. */
                    readonly status?: number;
                    /** @description Why it was not taken. */
                    readonly error?: string;
                    /** @description How the answer began: up to 500 letters. */
                    readonly body?: string;
                }[];
            }[];
            readonly nextCursor?: string;
        };
        /** WebhookMessageSent */
        readonly WebhookMessageSent: {
            /** @description As in `webhook-id`. */
            readonly id: string;
            /** @enum {string} */
            readonly type: "delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes" | "endpoint.test";
            readonly deliveryId: string | null;
            /** @enum {string} */
            readonly state: "pending" | "sent" | "given_up";
            /** Format: date-time */
            readonly createdAt: string;
            readonly replayedAt: string | null;
            /** @description Of one that is pending. */
            readonly nextAttemptAt: string | null;
            /** @description Why it is not sent. */
            readonly error: string | null;
            /** @description The last twenty, the latest last. */
            readonly attempts: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly milliseconds: number;
                /** @description Absent: no answer came. */
                readonly status?: number;
                /** @description Why it was not taken. */
                readonly error?: string;
                /** @description How the answer began: up to 500 letters. */
                readonly body?: string;
            }[];
            /** @description What is posted. */
            readonly payload: {
                readonly [key: string]: unknown;
            };
        };
        /** WebhookReplay */
        readonly WebhookReplay: {
            /** @description That are sent again, in their order. */
            readonly messages: number;
        };
        /** WebhookReplayRequest */
        readonly WebhookReplayRequest: {
            /**
             * Format: date-time
             * @description When the messages were written: from then on.
             */
            readonly from: string;
            /**
             * Format: date-time
             * @description Before then; absent: until now.
             */
            readonly to?: string;
            /**
             * @description Only those that were taken, or only those that were not; absent: both.
             * @enum {string}
             */
            readonly state?: "sent" | "given_up";
            readonly types?: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[];
        };
        /** StockSourceRequest */
        readonly StockSourceRequest: {
            readonly adapter: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
            /** @description Encrypted, never shown again. Left out, those of before stay, unless the address changes. */
            readonly credentials?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Seconds between two pulls.
             * @default 300
             */
            readonly everySeconds?: number;
            /**
             * @description Whether the system is told what orders here take.
             * @default false
             */
            readonly pushes?: boolean;
            /**
             * @description What a whole list means for articles that are not in it.
             * @default keep
             * @enum {string}
             */
            readonly absent?: "keep" | "zero";
        };
        /** StockSourceAnswer */
        readonly StockSourceAnswer: {
            /** Format: uuid */
            readonly id: string;
        };
        /** StockSource */
        readonly StockSource: {
            /** Format: uuid */
            readonly id: string;
            readonly adapter: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
            /** @description They are never shown. */
            readonly hasCredentials: boolean;
            readonly everySeconds: number;
            readonly pushes: boolean;
            /** @enum {string} */
            readonly absent: "keep" | "zero";
            /** @description Where the system’s webhooks go. */
            readonly hookUrl: string | null;
            readonly syncedAt: string | null;
            /** @description In a row. */
            readonly failures: number;
            /**
             * @description Open: the system has failed so often that it is left alone for a while.
             * @enum {string}
             */
            readonly breaker: "closed" | "open" | "half_open";
            readonly leftAloneUntil: string | null;
        };
        /** StockSyncWanted */
        readonly StockSyncWanted: {
            /** Format: uuid */
            readonly sourceId: string;
            /** Format: date-time */
            readonly wantedAt: string;
        };
        /** StockAdapters */
        readonly StockAdapters: readonly {
            readonly name: string;
            /** @description JSON Schema. */
            readonly settings: {
                readonly [key: string]: unknown;
            };
            /** @description JSON Schema; null: takes none. */
            readonly credentials: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Settings that only ops may give. */
            readonly opsOnly: readonly string[];
            /** @description Whether it can be told what orders take. */
            readonly pushes: boolean;
            readonly webhooks: boolean;
        }[];
        /** ShiftRequest */
        readonly ShiftRequest: {
            /** @enum {string} */
            readonly state: "online" | "paused" | "offline";
            /** @description Needed to start the first shift. */
            readonly location?: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly capacity?: {
                readonly bags?: number;
                readonly weightGrams?: number;
                readonly coldBox?: boolean;
            };
            /**
             * Format: date-time
             * @description No pick-up after this.
             */
            readonly endsAt?: string;
            /** @description The attestation. Needed where the zone requires it, and asked for again once it has run out. */
            readonly health?: {
                readonly temperatureC: number;
                readonly mask: boolean;
                readonly handsDisinfected: boolean;
            };
            /** @description What you would rather carry: such legs go to others where others are near, and to you where nobody is. Kept until told anew, `{}` for none. */
            readonly preferences?: {
                /** @description The heaviest leg you like to carry. */
                readonly maxLegGrams?: number;
                /** @description The most floors you like to climb where there is no lift. */
                readonly maxFloorsOnFoot?: number;
                /** @description The stores and gates you like to fetch from; absent: any. */
                readonly pickupIds?: readonly string[];
            };
            /** @description With `offline`: ends the shift though bags are in hand. They stay with you, and ops sees it. */
            readonly force?: boolean;
        };
        /** ShiftAnswer */
        readonly ShiftAnswer: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "rider" | "volunteer";
            readonly zoneId: string;
            readonly compoundId: string | null;
            /** @enum {string} */
            readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
            /** @enum {string} */
            readonly state: "online" | "paused" | "offline";
            readonly endsAt: string | null;
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            } | null;
            /** @description When you were there. */
            readonly locatedAt: string | null;
            /** @description Metres, as your phone reckons. */
            readonly accuracy: number | null;
            readonly capacity: {
                readonly bags: number;
                readonly weightGrams: number;
                readonly coldBox: boolean;
            };
            /** @description What you would rather carry: such legs go to others where others are near, and to you where nobody is. Kept until told anew, `{}` for none. */
            readonly preferences: {
                /** @description The heaviest leg you like to carry. */
                readonly maxLegGrams?: number;
                /** @description The most floors you like to climb where there is no lift. */
                readonly maxFloorsOnFoot?: number;
                /** @description The stores and gates you like to fetch from; absent: any. */
                readonly pickupIds?: readonly string[];
            };
            /** @description The latest. What was measured is not kept. */
            readonly attestation: {
                readonly passed: boolean;
                /**
                 * Format: date-time
                 * @description It counts for so long.
                 */
                readonly until: string;
            } | null;
            /**
             * Format: date-time
             * @description The service’s time, which `at` of steps and positions is in.
             */
            readonly now: string;
            /** @description Why you are offered nothing. What you have in hand goes on. */
            readonly noOffers?: {
                /** @enum {string} */
                readonly code: "STOOD_DOWN" | "ATTESTATION_FAILED" | "ATTESTATION_NEEDED";
                /** @description What to do about it. */
                readonly message: {
                    readonly zh: string;
                    readonly en: string;
                };
                /**
                 * Format: date-time
                 * @description When it falls by itself.
                 */
                readonly until?: string;
            };
        };
        /** LocationRequest */
        readonly LocationRequest: {
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            /** @description Metres within which the phone reckons to be. */
            readonly accuracy?: number;
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
        };
        /** LocationsRequest */
        readonly LocationsRequest: {
            readonly positions: readonly {
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** @description Metres within which the phone reckons to be. */
                readonly accuracy?: number;
                /** Format: date-time */
                readonly at: string;
            }[];
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
        };
        /** LocationsAnswer */
        readonly LocationsAnswer: {
            readonly taken: number;
            /** @description Positions that are not where you are now, and why. */
            readonly passedOver: readonly {
                readonly index: number;
                /** @enum {string} */
                readonly because: "nowhere" | "too_old" | "older" | "inaccurate" | "jump";
            }[];
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            } | null;
            readonly locatedAt: string | null;
        };
        /** Assignment */
        readonly Assignment: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly deliveryId: string;
            readonly externalId: string;
            /**
             * Format: uuid
             * @description Offers of one bundle are picked up together.
             */
            readonly bundleId: string;
            /** @enum {string} */
            readonly state: "offered" | "accepted" | "picked_up" | "arrived" | "returning" | "delivered" | "declined" | "expired" | "withdrawn" | "failed" | "returned";
            /** @description Ops chose you for it; you may still decline. */
            readonly assignedByOps: boolean;
            /** Format: date-time */
            readonly expiresAt?: string;
            /**
             * Format: date-time
             * @description When you said that you were at the store.
             */
            readonly atStoreAt?: string;
            readonly pickup: {
                readonly id: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** @description WGS 84. */
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** Format: date-time */
                readonly readyAt: string;
                /** @description The shelf or guard post, and the numbers of the places kept there for the bags. */
                readonly dropPoint?: {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "gate_shelf" | "guard_post" | "locker";
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    readonly places: readonly number[];
                };
            };
            readonly dropoff: {
                /** @description WGS 84. */
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** @description The shelf or guard post, and the numbers of the places kept there for the bags. */
                readonly dropPoint?: {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "gate_shelf" | "guard_post" | "locker";
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    readonly places: readonly number[];
                };
                readonly address?: string;
                readonly compound?: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly building?: string;
                readonly unit?: string;
                readonly floor?: string;
                readonly room?: string;
                readonly contact?: {
                    readonly name: string;
                    /** @description As it was given; its last four digits until the bag is picked up. */
                    readonly phone: string;
                    /** @description To be dialled: E.164 where it can be told. */
                    readonly number?: string;
                    /** @description Dialled after the number. */
                    readonly extension?: string;
                };
            };
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            readonly reading: components["schemas"]["Reading"];
            /** @description Grows with every change of the drop policy. */
            readonly policyVersion: number;
            /** @description Changed since you accepted or confirmed it: confirm it before you deliver. */
            readonly policyChanged: boolean;
            /** @description Rules that ops let go for this delivery. */
            readonly waived: readonly ("place" | "location" | "photo" | "cellCode" | "cell" | "recipientPresent" | "twoMetres" | "disinfect" | "knock" | "ring" | "call" | "notBefore" | "notAfter")[];
            readonly accessCode?: string;
            readonly sequence: number;
            readonly bags: number;
            readonly weightGrams: number;
            /** @enum {string} */
            readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
            /** @description From the resident or merchant, in hundredths. */
            readonly tip?: number;
            /** Format: date-time */
            readonly promisedAt: string;
            /** Format: date-time */
            readonly expectedDropoffAt: string;
            /** @description What the leg earns you. Absent for volunteers, and where no pay rule holds. */
            readonly pay?: {
                /** @description The sum of its parts. */
                readonly amount: number;
                /** @description ISO 4217, as CNY: the same throughout a service. */
                readonly currency: string;
                readonly parts: readonly {
                    /** @enum {string} */
                    readonly part: "base" | "distance" | "weight" | "floors" | "waiting" | "night" | "tip";
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description What was measured: metres, grams, floors, or seconds at the store. */
                    readonly quantity?: number;
                }[];
                /** @description In the books. Before that, what it comes to by what is known of it. */
                readonly final: boolean;
            };
            /** @description Between resident and carrier: while the work is under way, and for an hour after the delivery has ended. */
            readonly messages: readonly {
                /** @enum {string} */
                readonly sender: "resident" | "rider" | "volunteer";
                readonly text: string;
                /** Format: date-time */
                readonly at: string;
            }[];
            /** @description The cell that is kept for the bag. */
            readonly locker?: {
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly cell: string;
                /** @description Opens the cell, once accepted; see `open-cell`. */
                readonly code?: string;
                /** @description The cell shows the code that proves the bag is in it. */
                readonly opened: boolean;
            };
            /** @description Where the bag goes because its locker could not take it, or its shelf was full. */
            readonly fellBack?: {
                /** @enum {string} */
                readonly place: "gate_shelf" | "guard_post" | "door";
                /** @enum {string} */
                readonly because: "offline" | "no_cell" | "full";
                /** Format: date-time */
                readonly at: string;
                /** @description Chinese and English. */
                readonly message: string;
            };
        };
        /** Assignments */
        readonly Assignments: {
            readonly assignments: readonly components["schemas"]["Assignment"][];
            /** @description Why you are offered nothing. What you have in hand goes on. */
            readonly noOffers?: {
                /** @enum {string} */
                readonly code: "STOOD_DOWN" | "ATTESTATION_FAILED" | "ATTESTATION_NEEDED";
                /** @description What to do about it. */
                readonly message: {
                    readonly zh: string;
                    readonly en: string;
                };
                /**
                 * Format: date-time
                 * @description When it falls by itself.
                 */
                readonly until?: string;
            };
            /** @description For a volunteer: its sealed compound has orders that wait for somebody to start a shift. */
            readonly calls: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly compoundId: string;
                readonly compound: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** Format: date-time */
                readonly calledAt: string;
            }[];
        };
        /** AcceptRequest */
        readonly AcceptRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            /** @description The version of the drop policy that was read; absent: the one in force. */
            readonly policyVersion?: number;
        };
        /** ConfirmRequest */
        readonly ConfirmRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            /** @description The version of the drop policy that was read. */
            readonly policyVersion: number;
        };
        /** DeclineRequest */
        readonly DeclineRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            readonly reason?: string;
        };
        /** AtStoreRequest */
        readonly AtStoreRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
        };
        /** PlainStep */
        readonly PlainStep: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
        };
        /** OpenCellRequest */
        readonly OpenCellRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            readonly code: string;
        };
        /** DeliverRequest */
        readonly DeliverRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            readonly proof: {
                /** @enum {string} */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly photoId?: string;
                readonly cellCode?: string;
                /**
                 * @description That the condition of the drop policy's fallback was found: the bag may be left where it names.
                 * @enum {string}
                 */
                readonly fallback?: "no_answer" | "place_full" | "no_entry";
                /** @description That the recipient was there. */
                readonly recipientPresent?: boolean;
                /** @description Of a meeting: that two metres were kept. */
                readonly twoMetresKept?: boolean;
                /** @description That the bag was disinfected before it was left. */
                readonly disinfected?: boolean;
                /** @description How you made yourself heard. What was declared once for a leg stays, refused or not. */
                readonly contacts?: readonly ("knock" | "ring" | "call")[];
            };
        };
        /** FailRequest */
        readonly FailRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            /** @enum {string} */
            readonly reason: "store_closed" | "not_ready" | "cannot_continue" | "other" | "recipient_unreachable" | "recipient_refused" | "gate_closed" | "drop_point_full" | "address_wrong" | "damaged" | "lost";
            readonly detail?: string;
        };
        /** ReturnRequest */
        readonly ReturnRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
        };
        /** IncidentRequest */
        readonly IncidentRequest: {
            /**
             * Format: date-time
             * @description When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.
             */
            readonly at?: string;
            /**
             * Format: date-time
             * @description What the phone’s clock shows as it sends: with it, a wrong clock is put right.
             */
            readonly sentAt?: string;
            /** @enum {string} */
            readonly kind: "accident" | "vehicle_broken" | "store_slow" | "goods_damaged" | "gate_trouble" | "address_trouble" | "resident_trouble" | "weather" | "other";
            /** @description For ops alone. */
            readonly text?: string;
            readonly photoId?: string;
        };
        /** ReportedIncident */
        readonly ReportedIncident: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly assignmentId: string;
            /** @enum {string} */
            readonly kind: "accident" | "vehicle_broken" | "store_slow" | "goods_damaged" | "gate_trouble" | "address_trouble" | "resident_trouble" | "weather" | "other";
            /** Format: date-time */
            readonly at: string;
        };
        /** MessageRequest */
        readonly MessageRequest: {
            readonly text: string;
        };
        /** PhotoAnswer */
        readonly PhotoAnswer: {
            /** Format: uuid */
            readonly photoId: string;
        };
        /** PayStatement */
        readonly PayStatement: {
            readonly carrierId: string;
            readonly from: string;
            readonly to: string;
            /** @description ISO 4217, as CNY: the same throughout a service. */
            readonly currency: string;
            readonly legs: number;
            /** @description The sum of the entries, and of the days. */
            readonly amount: number;
            readonly days: readonly {
                readonly day: string;
                readonly legs: number;
                readonly metres: number;
                readonly waitingSeconds: number;
                /** @description In hundredths of the currency. */
                readonly amount: number;
            }[];
            /** @description As they were booked, oldest first; none is ever changed. */
            readonly entries: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "leg" | "correction";
                /** Format: date-time */
                readonly at: string;
                readonly day: string;
                readonly zoneId: string;
                /** @description In hundredths of the currency. */
                readonly amount: number;
                /** Format: uuid */
                readonly assignmentId?: string;
                /** Format: uuid */
                readonly deliveryId?: string;
                /**
                 * @description `returned`: there and back. `released`: what was waited at the store.
                 * @enum {string}
                 */
                readonly outcome?: "delivered" | "returned" | "released";
                /** Format: uuid */
                readonly ruleId?: string;
                /** @description What the pay was reckoned from: with the rule, it can be again. */
                readonly measures?: {
                    readonly metres: number;
                    readonly grams: number;
                    readonly floorsOnFoot: number;
                    readonly waitingSeconds: number;
                    /** @description Of the day, at which the leg ended. */
                    readonly minute: number;
                    /** @description In hundredths of the currency. */
                    readonly tip: number;
                };
                readonly parts?: readonly {
                    /** @enum {string} */
                    readonly part: "base" | "distance" | "weight" | "floors" | "waiting" | "night" | "tip";
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description What was measured: metres, grams, floors, or seconds at the store. */
                    readonly quantity?: number;
                }[];
                /** @enum {string} */
                readonly cause?: "bonus" | "expenses" | "damage" | "agreed" | "mistake" | "other";
                readonly reference?: string;
            }[];
            /** @description Those that the entries name. */
            readonly rules: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly zoneId: string;
                /**
                 * Format: date-time
                 * @description It holds for legs that are offered from then on.
                 */
                readonly startsAt: string;
                /** @description null: nothing is paid from then on. */
                readonly rates: {
                    /**
                     * @description For any leg.
                     * @default 0
                     */
                    readonly base: number;
                    /**
                     * @description From pick-up to drop-off, on the street; both ways where the bag goes back.
                     * @default 0
                     */
                    readonly perKm: number;
                    /** @default 0 */
                    readonly perKg: number;
                    /**
                     * @description For each floor that is climbed because there is no lift.
                     * @default 0
                     */
                    readonly perFloor: number;
                    /**
                     * @description At the store, from `at-store` to the pick-up.
                     * @default {
                     *       "perMinute": 0,
                     *       "freeMinutes": 0,
                     *       "mostMinutes": 60
                     *     }
                     */
                    readonly waiting: {
                        /** @default 0 */
                        readonly perMinute: number;
                        /**
                         * @description Not paid.
                         * @default 0
                         */
                        readonly freeMinutes: number;
                        /**
                         * @description Paid at most.
                         * @default 60
                         */
                        readonly mostMinutes: number;
                    };
                    /** @description On top for legs that end in these hours. */
                    readonly night?: {
                        /** @description By the clock of the service’s time zone. */
                        readonly from: string;
                        /** @description By the clock of the service’s time zone. */
                        readonly to: string;
                        readonly add: number;
                    };
                } | null;
            }[];
        };
        /** Me */
        readonly Me: {
            readonly shift: components["schemas"]["ShiftAnswer"];
            readonly today: {
                /** @description In the service’s time zone. */
                readonly day: string;
                /** @description That came to an end today, once they were accepted. */
                readonly legs: number;
                readonly delivered: number;
                /** @description Carried, on the street. */
                readonly metres: number;
                /** @description At stores, where `at-store` was said. */
                readonly waitingSeconds: number;
                /** @description Earned today, corrections included. Absent for volunteers. */
                readonly pay?: {
                    /** @description In hundredths of the currency. */
                    readonly amount: number;
                    /** @description ISO 4217, as CNY: the same throughout a service. */
                    readonly currency: string;
                };
            };
        };
        /** RiderSession */
        readonly RiderSession: {
            readonly assignments: readonly components["schemas"]["Assignment"][];
            /** @description Why you are offered nothing. What you have in hand goes on. */
            readonly noOffers?: {
                /** @enum {string} */
                readonly code: "STOOD_DOWN" | "ATTESTATION_FAILED" | "ATTESTATION_NEEDED";
                /** @description What to do about it. */
                readonly message: {
                    readonly zh: string;
                    readonly en: string;
                };
                /**
                 * Format: date-time
                 * @description When it falls by itself.
                 */
                readonly until?: string;
            };
            /** @description For a volunteer: its sealed compound has orders that wait for somebody to start a shift. */
            readonly calls: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly compoundId: string;
                readonly compound: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** Format: date-time */
                readonly calledAt: string;
            }[];
            readonly me: components["schemas"]["Me"];
            /** @description Of the assignments: send it as If-None-Match when you wait for news of them. */
            readonly etag: string;
        };
        /** RiderHistory */
        readonly RiderHistory: {
            readonly assignments: readonly {
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly deliveryId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "offered" | "accepted" | "picked_up" | "arrived" | "returning" | "delivered" | "declined" | "expired" | "withdrawn" | "failed" | "returned";
                /** @description A code, as `recipient_unreachable`. */
                readonly reason: string | null;
                readonly zoneId: string;
                readonly pickup: {
                    readonly id: string;
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                };
                readonly compound?: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly bags: number;
                readonly weightGrams: number;
                /** Format: date-time */
                readonly offeredAt: string;
                /** Format: date-time */
                readonly acceptedAt: string;
                readonly atStoreAt: string | null;
                readonly pickedUpAt: string | null;
                readonly arrivedAt: string | null;
                /** Format: date-time */
                readonly endedAt: string;
                /** @description Carried, on the street; none where nothing was. */
                readonly metres: number | null;
                /** @description What the leg earns you. Absent for volunteers, and where no pay rule holds. */
                readonly pay?: {
                    /** @description The sum of its parts. */
                    readonly amount: number;
                    /** @description ISO 4217, as CNY: the same throughout a service. */
                    readonly currency: string;
                    readonly parts: readonly {
                        /** @enum {string} */
                        readonly part: "base" | "distance" | "weight" | "floors" | "waiting" | "night" | "tip";
                        /** @description In hundredths of the currency. */
                        readonly amount: number;
                        /** @description What was measured: metres, grams, floors, or seconds at the store. */
                        readonly quantity?: number;
                    }[];
                    /** @description In the books. Before that, what it comes to by what is known of it. */
                    readonly final: boolean;
                };
            }[];
            readonly nextCursor?: string;
        };
        /** Substitution */
        readonly Substitution: {
            /** Format: uuid */
            readonly id: string;
            readonly sku: string;
            readonly name: (string | {
                readonly zh: string;
                readonly en: string;
            }) | null;
            readonly quantity: number;
            /** @enum {string} */
            readonly state: "asked" | "substituted" | "cut";
            /** @description While it is asked: what can be taken, the best first. */
            readonly offers: readonly {
                readonly sku: string;
                readonly name: (string | {
                    readonly zh: string;
                    readonly en: string;
                }) | null;
                /** @description Charged a unit, in hundredths: never more than for the article ordered. */
                readonly price: number;
                readonly quantity: number;
            }[];
            /**
             * Format: date-time
             * @description Without an answer by then, it is left out.
             */
            readonly answerBy?: string;
            readonly takenSku: string | null;
            readonly takenQuantity: number | null;
            /** @description Chinese and English. */
            readonly message: string;
        };
        /** TrackAnswer */
        readonly TrackAnswer: {
            /** Format: uuid */
            readonly deliveryId: string;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** Format: date-time */
            readonly promisedAt: string;
            /** @description When it is expected, carrier or not; null where nothing is, as of one that is held. */
            readonly expectedAt: string | null;
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            readonly reading: components["schemas"]["Reading"];
            /**
             * @description Where the carrier left it, once it is delivered.
             * @enum {string}
             */
            readonly leftAt?: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
            /** @description Wishes that lost to a stronger rule, each with the reason in Chinese and English. */
            readonly overruled: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
                readonly message: string;
            }[];
            /** @description What can still be wished of each rule. */
            readonly choices?: {
                readonly contactless: readonly boolean[];
                readonly place: readonly ("door" | "gate_shelf" | "guard_post" | "locker" | "in_person")[];
                readonly knock: readonly ("allowed" | "forbidden")[];
                readonly ring: readonly ("allowed" | "forbidden")[];
                readonly call: readonly ("forbidden" | "before" | "on_arrival" | "allowed")[];
                readonly photo: readonly ("required" | "optional")[];
                readonly disinfect: readonly boolean[];
            };
            /** @description Who has the bag, and where: only while it is on its way. */
            readonly carrier?: {
                readonly name: string;
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                } | null;
                /** @description When the carrier was there. */
                readonly locatedAt: string | null;
                /** @description Metres, as the phone reckons. */
                readonly accuracy: number | null;
            };
            /** @description The shelf or guard post where numbered places are kept for it. */
            readonly dropPoint?: {
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly places: readonly number[];
            };
            /**
             * Format: date-time
             * @description Of a bag on a shelf or with the guard: until when its goods keep there. Please fetch it before.
             */
            readonly keepsUntil?: string;
            readonly history: readonly {
                readonly event: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** Format: date-time */
                readonly at: string;
                /** @description Where the shop has changed the order: which parts of it. */
                readonly changed: readonly string[] | null;
            }[];
            /** @description The link of the delivery that brings it once more. */
            readonly redeliveredBy?: string;
            readonly messages: readonly {
                /** @enum {string} */
                readonly sender: "resident" | "rider" | "volunteer";
                readonly text: string;
                /** Format: date-time */
                readonly at: string;
            }[];
            /** @description Articles that ran short. */
            readonly substitutions: readonly components["schemas"]["Substitution"][];
            readonly locker?: {
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly cell: string;
                /** @enum {string} */
                readonly state: "free" | "reserved" | "open_for_rider" | "occupied" | "open_for_resident" | "disinfecting" | "out_of_order";
                readonly online: boolean;
                /** @description Null: the cell is kept for the bag. */
                readonly storedAt: string | null;
                /** @description Please fetch it before. */
                readonly overdueAt: string | null;
                /** @description Wrong codes that may still be given. */
                readonly triesLeft: number;
            };
            /** @description Where the bag goes because its locker could not take it, or its shelf was full. */
            readonly fellBack?: {
                /** @enum {string} */
                readonly place: "gate_shelf" | "guard_post" | "door";
                /** @enum {string} */
                readonly because: "offline" | "no_cell" | "full";
                /** Format: date-time */
                readonly at: string;
                /** @description Chinese and English. */
                readonly message: string;
            };
        };
        /** NoteRequest */
        readonly NoteRequest: {
            /** @description Takes the place of the note the order came with. */
            readonly note?: string;
            readonly wishes?: {
                readonly contactless?: boolean;
                /** @enum {string} */
                readonly place?: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @enum {string} */
                readonly knock?: "allowed" | "forbidden";
                /** @enum {string} */
                readonly ring?: "allowed" | "forbidden";
                /** @enum {string} */
                readonly call?: "forbidden" | "before" | "on_arrival" | "allowed";
                /** @enum {string} */
                readonly photo?: "required" | "optional";
                readonly notBefore?: string;
                readonly notAfter?: string;
                readonly disinfect?: boolean;
            };
        };
        /** NoteAnswer */
        readonly NoteAnswer: {
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            readonly reading: components["schemas"]["Reading"];
            /** @description Wishes that lost to a stronger rule, each with the reason in Chinese and English. */
            readonly overruled: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
                readonly message: string;
            }[];
            /** @description What can still be wished of each rule. */
            readonly choices: {
                readonly contactless: readonly boolean[];
                readonly place: readonly ("door" | "gate_shelf" | "guard_post" | "locker" | "in_person")[];
                readonly knock: readonly ("allowed" | "forbidden")[];
                readonly ring: readonly ("allowed" | "forbidden")[];
                readonly call: readonly ("forbidden" | "before" | "on_arrival" | "allowed")[];
                readonly photo: readonly ("required" | "optional")[];
                readonly disinfect: readonly boolean[];
            };
        };
        /** ReadingRequest */
        readonly ReadingRequest: {
            /**
             * @description What is not right is changed by a note or wishes instead.
             * @enum {boolean}
             */
            readonly confirmed: true;
        };
        /** MessagesAnswer */
        readonly MessagesAnswer: {
            readonly messages: readonly {
                /** @enum {string} */
                readonly sender: "resident" | "rider" | "volunteer";
                readonly text: string;
                /** Format: date-time */
                readonly at: string;
            }[];
        };
        /** SubstitutionRequest */
        readonly SubstitutionRequest: {
            /** @description One of the offers; null: leave it out. */
            readonly sku: string | null;
        };
        /** CellCodeAnswer */
        readonly CellCodeAnswer: {
            readonly cell: string;
            /** @description Shown this once. */
            readonly code: string;
            readonly triesLeft: number;
        };
        /** OpenRequest */
        readonly OpenRequest: {
            readonly code: string;
        };
        /** OpenedAnswer */
        readonly OpenedAnswer: {
            readonly cell: string;
        };
        /** ResidentNotices */
        readonly ResidentNotices: {
            /** @description No notices go to this phone number and address, of any order. */
            readonly stopped: boolean;
            /** @description Chinese and English. */
            readonly message: string;
        };
        /** RatingRequest */
        readonly RatingRequest: {
            /** @enum {string} */
            readonly rating: "up" | "down";
            /** @description What was wrong; of a thumb down at least one, of a thumb up none. */
            readonly complaints?: readonly ("late" | "wrong_place" | "note_ignored" | "disturbed" | "missing_goods" | "wrong_goods" | "damaged" | "not_kept_cold" | "unfriendly" | "never_came" | "other")[];
        };
        /** Rating */
        readonly Rating: {
            /** @enum {string} */
            readonly rating: "up" | "down";
            readonly complaints: readonly ("late" | "wrong_place" | "note_ignored" | "disturbed" | "missing_goods" | "wrong_goods" | "damaged" | "not_kept_cold" | "unfriendly" | "never_came" | "other")[];
            /** Format: date-time */
            readonly at: string;
        };
        /** NoticeSettings */
        readonly NoticeSettings: {
            /**
             * @description `service`: by mail or text message, where ops has set that up. `merchant`: webhooks `notice.*`.
             * @enum {string}
             */
            readonly by: "service" | "merchant" | "nobody";
        };
        /** NoticeSettingsRequest */
        readonly NoticeSettingsRequest: {
            /** @enum {string} */
            readonly by: "service" | "merchant" | "nobody";
        };
        /** Notices */
        readonly Notices: {
            readonly notices: readonly {
                /** @enum {string} */
                readonly kind: "accepted" | "on_the_way" | "arrived" | "delivered" | "late" | "held" | "failed" | "substitutes";
                /** @enum {string} */
                readonly channel: "sms" | "mail" | "merchant";
                /**
                 * @description `unknown`: the gateway gave no answer; it may have been sent, and is not sent again.
                 * @enum {string}
                 */
                readonly state: "waiting" | "sending" | "sent" | "unknown" | "refused" | "skipped";
                /** @description A code, where it was not sent. */
                readonly because: string | null;
                readonly attempts: number;
                /** Format: date-time */
                readonly createdAt: string;
                readonly sentAt: string | null;
            }[];
            /** @description How many there are of each state. */
            readonly counts: {
                readonly [key: string]: number;
            };
        };
        /** Ratings */
        readonly Ratings: {
            readonly ratings: readonly {
                /** @enum {string} */
                readonly rating: "up" | "down";
                readonly complaints: readonly ("late" | "wrong_place" | "note_ignored" | "disturbed" | "missing_goods" | "wrong_goods" | "damaged" | "not_kept_cold" | "unfriendly" | "never_came" | "other")[];
                /** Format: date-time */
                readonly at: string;
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                readonly storeId: string;
            }[];
            /** Format: uuid */
            readonly nextCursor?: string;
        };
        /** OpsRatings */
        readonly OpsRatings: {
            readonly ratings: readonly {
                /** @enum {string} */
                readonly rating: "up" | "down";
                readonly complaints: readonly ("late" | "wrong_place" | "note_ignored" | "disturbed" | "missing_goods" | "wrong_goods" | "damaged" | "not_kept_cold" | "unfriendly" | "never_came" | "other")[];
                /** Format: date-time */
                readonly at: string;
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                readonly storeId: string;
                readonly merchantId: string;
                readonly zoneId: string;
                /** @description Who brought it last. */
                readonly carrierId: string | null;
            }[];
            /** Format: uuid */
            readonly nextCursor?: string;
        };
        /** Report */
        readonly Report: {
            /** @enum {string} */
            readonly by: "day" | "zone" | "store" | "compound" | "rider";
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /** @description Days are those of this time zone. */
            readonly timeZone: string;
            /** @description By day, then id. Without a row: nothing to report. */
            readonly rows: readonly {
                /** @description Placed that day; of a rider, legs that it brought to an end that day. */
                readonly orders: number;
                readonly delivered: number;
                /** @description Picked up and not dropped off. */
                readonly failed: number;
                /** @description Of a rider: taken from it, or given up. */
                readonly cancelled: number;
                readonly underWay: number;
                /** @description Delivered by `promisedAt`. */
                readonly onTime: number;
                /** @description From the order to the drop-off, exact over all deliveries of the row. */
                readonly clickToDoor: {
                    /** @description Of so many. */
                    readonly measured: number;
                    /** @description Seconds. */
                    readonly p50: number | null;
                    /** @description Seconds. */
                    readonly p90: number | null;
                };
                /** @description From the carrier’s arrival at the store to the pick-up, where it told of both. */
                readonly atStore: {
                    /** @description Of so many. */
                    readonly measured: number;
                    /** @description Seconds. */
                    readonly p50: number | null;
                    /** @description Seconds. */
                    readonly p90: number | null;
                };
                /** @description From the drop-off by the gate to the pick-up there. */
                readonly atGate: {
                    /** @description Of so many. */
                    readonly measured: number;
                    /** @description Seconds. */
                    readonly p50: number | null;
                    /** @description Seconds. */
                    readonly p90: number | null;
                };
                readonly policies: {
                    /** @description Every rule was met. */
                    readonly kept: number;
                    /** @description Ops had let a rule go. */
                    readonly waived: number;
                    /** @description A proof was refused at least once. */
                    readonly refused: number;
                };
                /** @description Left at another place than was asked for. */
                readonly fallBacks: number;
                /** @description By reason. */
                readonly failures: {
                    readonly [key: string]: number;
                };
                /** Format: date */
                readonly day: string;
                /** @description Of the zone, store, compound or rider; absent by day. */
                readonly id?: string;
                /**
                 * Format: date-time
                 * @description How things stood then. A day that changes is counted anew within seconds.
                 */
                readonly asOf: string;
                /** @description Only by day, zone and rider. */
                readonly shift: {
                    readonly carriers: number;
                    /** @description Online or paused. */
                    readonly seconds: number;
                    /** @description Of these: with a leg accepted or in hand. */
                    readonly busySeconds: number;
                };
                /** @description What carriers were given, in hundredths. Only by day, zone and rider. */
                readonly pay: number;
            }[];
            readonly nextCursor?: string;
        };
        /** Overview */
        readonly Overview: {
            /**
             * Format: date-time
             * @description The service’s time.
             */
            readonly now: string;
            /** @description Per state; for people of some zones, delivered ones of the last two days. */
            readonly deliveries: {
                readonly [key: string]: number;
            };
            /** @description Under way and past their promise, on a shelf for longer than the goods keep, or with a carrier off shift. */
            readonly late: number;
            /** @description Per state of the shift. */
            readonly carriers: {
                readonly [key: string]: number;
            };
            /** @description That carriers have reported and nobody has settled. */
            readonly incidents: number;
            /** @description Legs without a carrier. */
            readonly pool: {
                readonly waiting: number;
                readonly oldest: string | null;
            };
            /** @description Events on their way to a queue. */
            readonly outbox: {
                readonly rows: number;
                readonly oldest: string | null;
            };
            readonly webhooks: {
                readonly pending: number;
                readonly retrying: number;
                readonly givenUp: number;
                /** @description Endpoints of merchants that have failed so often, or are gone, that they are left alone. */
                readonly leftAlone: number;
                /** @description Of those, the ones that are switched off: they took nothing for a day, or answered 410. */
                readonly switchedOff: number;
            };
            readonly queues: readonly {
                readonly name: string;
                readonly waiting: number;
                readonly active: number;
                readonly delayed: number;
                readonly failed: number;
                readonly completed: number;
                /** @description Processes that take jobs from it. */
                readonly workers: number;
                readonly oldestWaiting: string | null;
                /** @description Since when the longest of the jobs under way has been. */
                readonly oldestActive: string | null;
            }[];
            /** @description What did not answer in time and is left out: each queue, with what is wrong. */
            readonly unknown: readonly string[];
            /** @description Latest first: who last held the work of a loop, and did it. A part that nobody has done lately stands still. */
            readonly heartbeats: readonly {
                readonly process: string;
                /** @description The loop that shows it runs, such as the outbox relay. */
                readonly part: string;
                /**
                 * Format: date-time
                 * @description Real time.
                 */
                readonly at: string;
            }[];
        };
        /** DeliveriesPage */
        readonly DeliveriesPage: {
            readonly deliveries: readonly {
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                readonly merchantId: string;
                readonly storeId: string;
                readonly zoneId: string;
                readonly compoundId: string | null;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @enum {string} */
                readonly priority: "low" | "normal" | "high";
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: date-time */
                readonly readyAt: string;
                /** Format: date-time */
                readonly promisedAt: string;
                readonly late: boolean;
                /** @description What of it asks for ops. */
                readonly exceptions: readonly ("late" | "at_risk" | "held" | "no_carrier" | "carrier_off_shift" | "resident_asked" | "bag_coming_back")[];
                /** @description The bag is with a carrier whose shift is over. */
                readonly carrierOffShift: boolean;
                readonly bags: number;
                /** @enum {string} */
                readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
                /** @description Of the door; rounded once the resident was erased. */
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly carrierId: string | null;
                readonly assignmentId: string | null;
                /** @description Why this carrier: the terms of the offer. */
                readonly cost: {
                    /** @description Past the promise, added up over its bundle. */
                    readonly lateSeconds: number;
                    readonly travelMetres: number;
                    /** @description Of the carrier at the pick-up point. */
                    readonly waitSeconds: number;
                    readonly handlingSeconds: number;
                } | null;
                readonly expectedAt: string | null;
                /** @description How long its goods keep on the shelf where they lie. */
                readonly keepsUntil: string | null;
                /** @description Why the last round left it in the pool. */
                readonly heldReason: string | null;
            }[];
            /** Format: uuid */
            readonly nextCursor?: string;
        };
        /** Riders */
        readonly Riders: {
            readonly riders: readonly {
                readonly id: string;
                readonly name: string;
                /** @enum {string} */
                readonly kind: "rider" | "volunteer";
                readonly zoneId: string;
                readonly compoundId: string | null;
                /** @enum {string} */
                readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                /** @enum {string} */
                readonly state: "online" | "paused" | "offline";
                readonly shiftEndsAt: string | null;
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                } | null;
                /** @description When the carrier was there, by its phone. */
                readonly locatedAt: string | null;
                /** @description Metres, as the phone reckons. */
                readonly accuracy: number | null;
                readonly capacityBags: number;
                readonly bagsInHand: number;
                readonly legsInHand: number;
                /** @description The latest health attestation; null: none is known. */
                readonly attestationPassed: boolean | null;
                /** @description It counts for so long. */
                readonly attestedUntil: string | null;
                readonly stoodDown: boolean;
                /** @description Null while stood down: until ops stands them up. */
                readonly stoodDownUntil: string | null;
            }[];
        };
        /** Zones */
        readonly Zones: {
            readonly zones: readonly {
                readonly id: string;
                readonly externalId: string | null;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** @enum {string} */
                readonly state: "open" | "restricted" | "sealed";
                /** @description In force: what the zone sets, over the defaults. */
                readonly rules: {
                    readonly maxLegsInHand?: number;
                    readonly maxBundle?: number;
                    readonly offerSeconds?: number;
                    readonly declineCoolOffSeconds?: number;
                    readonly dispatchEverySeconds?: number;
                    readonly pickupHandlingSeconds?: number;
                    readonly dropoffHandlingSeconds?: number;
                    readonly promiseMinutes?: number;
                    readonly speedMetresPerSecond?: number;
                    readonly detourFactor?: number;
                    readonly proofRadiusMetres?: number;
                    readonly frozenCarryMinutes?: number;
                    readonly chilledCarryMinutes?: number;
                    readonly hotCarryMinutes?: number;
                    readonly shelfHours?: number;
                    readonly vehicles?: readonly ("foot" | "bicycle" | "ebike" | "car")[];
                    readonly contactless?: boolean;
                    /** @enum {string} */
                    readonly photo?: "required" | "optional";
                    readonly disinfect?: boolean;
                    readonly maxTemperatureC?: number;
                    readonly healthRequired?: boolean;
                    readonly attestationHours?: number;
                    readonly healthKeptHours?: number;
                    readonly residentDataKeptDays?: number;
                    readonly quietFrom?: string;
                    readonly quietTo?: string;
                };
                readonly waiting: number;
                readonly oldestWaiting: string | null;
                readonly waitingBecause: {
                    readonly [key: string]: number;
                };
                readonly carriersOnline: number;
                readonly retiredAt: string | null;
                readonly rounds: number;
                readonly slowestRoundMs?: number;
                readonly slowestEngineMs?: number;
                /** Format: date-time */
                readonly lastRoundAt?: string;
            }[];
            readonly nextCursor?: string;
        };
        /** ZoneRequest */
        readonly ZoneRequest: {
            readonly externalId?: string;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description The ring of corners, closed or not. It must not cross itself, nor the 180th meridian. */
            readonly polygon?: readonly {
                readonly lat: number;
                readonly lng: number;
            }[];
            /**
             * AreaRequest
             * @description In the place of `polygon`: ground with holes, or in several parts.
             */
            readonly area?: {
                /** @enum {string} */
                readonly type: "Polygon";
                /** @description An outer ring, then its holes. */
                readonly coordinates: readonly (readonly (readonly number[])[])[];
            } | {
                /** @enum {string} */
                readonly type: "MultiPolygon";
                readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
            };
            /** @default {} */
            readonly rules?: {
                readonly maxLegsInHand?: number;
                readonly maxBundle?: number;
                readonly offerSeconds?: number;
                readonly declineCoolOffSeconds?: number;
                readonly dispatchEverySeconds?: number;
                readonly pickupHandlingSeconds?: number;
                readonly dropoffHandlingSeconds?: number;
                readonly promiseMinutes?: number;
                readonly speedMetresPerSecond?: number;
                readonly detourFactor?: number;
                readonly proofRadiusMetres?: number;
                readonly frozenCarryMinutes?: number;
                readonly chilledCarryMinutes?: number;
                readonly hotCarryMinutes?: number;
                readonly shelfHours?: number;
                readonly vehicles?: readonly ("foot" | "bicycle" | "ebike" | "car")[];
                readonly contactless?: boolean;
                /** @enum {string} */
                readonly photo?: "required" | "optional";
                readonly disinfect?: boolean;
                readonly maxTemperatureC?: number;
                readonly healthRequired?: boolean;
                readonly attestationHours?: number;
                readonly healthKeptHours?: number;
                readonly residentDataKeptDays?: number;
                readonly quietFrom?: string;
                readonly quietTo?: string;
            };
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /**
         * Area
         * @description GeoJSON (RFC 7946): parts of an outer ring and its holes.
         */
        readonly Area: {
            /** @constant */
            readonly type: "MultiPolygon";
            readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
        };
        /** DrawnZoneAnswer */
        readonly DrawnZoneAnswer: {
            readonly id: string;
            readonly externalId: string | null;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            /** @enum {string} */
            readonly state: "open" | "restricted" | "sealed";
            /** @description Its ring of corners; of its largest part, where it has several. */
            readonly polygon: readonly {
                readonly lat: number;
                readonly lng: number;
            }[];
            readonly area: components["schemas"]["Area"];
            /** @description What the zone sets itself. */
            readonly rules: {
                readonly [key: string]: unknown;
            };
            /** @description Since when it takes no orders any more. */
            readonly retiredAt: string | null;
            /** @description Zones with ground in common. A place in two belongs to the smaller, then to the lower id. */
            readonly overlaps: readonly {
                readonly id: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** @description A place in both is the other zone’s. */
                readonly hasPlacesInBoth: boolean;
            }[];
        };
        /** Queues */
        readonly Queues: {
            readonly queues: readonly {
                readonly name: string;
                readonly waiting: number;
                readonly active: number;
                readonly delayed: number;
                readonly failed: number;
                readonly completed: number;
                /** @description Processes that take jobs from it. */
                readonly workers: number;
                readonly oldestWaiting: string | null;
                /** @description Since when the longest of the jobs under way has been. */
                readonly oldestActive: string | null;
            }[];
            /** @description What did not answer in time and is left out: each queue, with what is wrong. */
            readonly unknown: readonly string[];
        };
        /** StockBoard */
        readonly StockBoard: {
            /** @description Those in trouble first. */
            readonly sources: readonly {
                /** Format: uuid */
                readonly sourceId: string;
                readonly storeId: string;
                readonly merchantId: string;
                readonly adapter: string;
                readonly everySeconds: number;
                readonly pushes: boolean;
                readonly syncing: boolean;
                readonly syncedAt: string | null;
                /** @description In a row. */
                readonly failures: number;
                /**
                 * @description Open: the system has failed so often that it is left alone for a while.
                 * @enum {string}
                 */
                readonly breaker: "closed" | "open" | "half_open";
                readonly leftAloneUntil: string | null;
                /** @description Articles whose change the system has not been told of. */
                readonly pendingPushes: number;
                /** @description Its calls that are not worked in. */
                readonly openCalls: number;
                readonly lastRun: components["schemas"]["StockRun"] | null;
            }[];
        };
        /** SteerRequest */
        readonly SteerRequest: {
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** PriorityRequest */
        readonly PriorityRequest: {
            /**
             * @description A second of a `high` one counts as five, of a `low` one as a fifth, in every round from now on.
             * @enum {string}
             */
            readonly priority: "low" | "normal" | "high";
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** WaiveRequest */
        readonly WaiveRequest: {
            /** @enum {string} */
            readonly rule: "place" | "location" | "photo" | "cellCode" | "cell" | "recipientPresent" | "twoMetres" | "disinfect" | "knock" | "ring" | "call" | "notBefore" | "notAfter";
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** AssignRequest */
        readonly AssignRequest: {
            readonly carrierId: string;
            /** @description Kept in the audit log. */
            readonly reason: string;
            /**
             * @description Passes over obstacles that `mayForce`; kept in the audit log.
             * @default false
             */
            readonly force?: boolean;
        };
        /** AssignAnswer */
        readonly AssignAnswer: {
            /** Format: uuid */
            readonly assignmentId: string;
            readonly carrierId: string;
            /**
             * @description `offered` until the carrier has answered.
             * @enum {string}
             */
            readonly state: "offered" | "accepted" | "picked_up" | "arrived" | "returning" | "delivered" | "declined" | "expired" | "withdrawn" | "failed" | "returned";
            /**
             * Format: date-time
             * @description Not answered by then, the delivery goes back to the pool.
             */
            readonly expiresAt: string;
            /** Format: date-time */
            readonly expectedPickupAt: string;
            /** Format: date-time */
            readonly expectedDropoffAt: string;
            readonly cost: {
                /** @description Past the promise, added up over its bundle. */
                readonly lateSeconds: number;
                readonly travelMetres: number;
                /** @description Of the carrier at the pick-up point. */
                readonly waitSeconds: number;
                readonly handlingSeconds: number;
            };
            /** @description What was passed over. */
            readonly forced: readonly ("carrier_kind" | "not_admitted" | "capacity" | "drop_point_full" | "off_shift" | "no_position" | "stood_down" | "attestation_failed" | "attestation_needed" | "paused" | "another_zone" | "cold_box" | "vehicle" | "declined" | "legs_in_hand" | "shift_end" | "time_window" | "carry_time")[];
        };
        /** CarrierList */
        readonly CarrierList: {
            /** @description In the order in which they are served. */
            readonly assignments: readonly {
                /** Format: uuid */
                readonly assignmentId: string;
                /** Format: uuid */
                readonly deliveryId: string;
                readonly externalId: string;
                /**
                 * Format: uuid
                 * @description Those of one bundle are picked up together.
                 */
                readonly bundleId: string;
                /** @enum {string} */
                readonly state: "offered" | "accepted" | "picked_up" | "arrived" | "returning" | "delivered" | "declined" | "expired" | "withdrawn" | "failed" | "returned";
                readonly sequence: number;
                readonly bags: number;
                /** @description WGS 84. */
                readonly pickup: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** @description Where the vehicle stops for the drop-off. */
                readonly stop: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** Format: date-time */
                readonly expectedPickupAt: string;
                /** Format: date-time */
                readonly expectedDropoffAt: string;
                /** Format: date-time */
                readonly promisedAt: string;
                /** @description It is expected after its promise. */
                readonly late: boolean;
                /** @description It is expected later than the resident or the merchant asked for. */
                readonly missesWindow: boolean;
            }[];
        };
        /** CarrierListRequest */
        readonly CarrierListRequest: {
            /** @description All that the carrier has, in the order wanted. */
            readonly assignmentIds: readonly string[];
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** DeliveryStory */
        readonly DeliveryStory: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly orderId: string;
            readonly externalId: string;
            readonly merchantId: string;
            readonly merchantName: string;
            readonly storeId: string;
            readonly storeName: {
                readonly zh: string;
                readonly en: string;
            };
            readonly zoneId: string;
            readonly compoundId: string | null;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** @enum {string} */
            readonly priority: "low" | "normal" | "high";
            readonly planned: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string;
            /** Format: date-time */
            readonly readyAt: string;
            readonly packedAt: string | null;
            /** @description Until then the resident may say what to take for what ran short. */
            readonly askedUntil: string | null;
            /** Format: date-time */
            readonly promisedAt: string;
            readonly notBefore: string | null;
            readonly notAfter: string | null;
            readonly pickedUpAt: string | null;
            readonly bags: number;
            readonly weightGrams: number;
            /** @enum {string} */
            readonly temperature: "ambient" | "chilled" | "frozen" | "hot";
            readonly lines: readonly {
                readonly sku: string;
                /** @description As ordered, or as taken for another line. */
                readonly quantity: number;
                /** @enum {string} */
                readonly state: "to_pick" | "asked" | "picked" | "substituted" | "cut" | "released";
                /** @description Still to be put into the bag. */
                readonly toPick: number;
                /** @description In the bag, wherever that is. */
                readonly picked: number;
                /** @description Ran short; the resident is asked what to take. */
                readonly asked: number;
                /** @description Ran short; the resident gets something else. */
                readonly substituted: number;
                /** @description Ran short; the resident gets nothing for it. */
                readonly cut: number;
                /** @description The article this one was taken for. */
                readonly insteadOf: string | null;
            }[];
            /** @description Of the door; rounded once the resident was erased. */
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            /** @description Compound and building; with `personal`, all that was posted but for codes of gates and doors. */
            readonly dropoff: {
                readonly [key: string]: unknown;
            };
            readonly dropPolicy: components["schemas"]["DropPolicy"];
            readonly policyVersion: number;
            readonly reading: components["schemas"]["Reading"];
            /** @description Wishes that lost to a stronger rule. */
            readonly overruled: readonly {
                /** @enum {string} */
                readonly rule: "contactless" | "place" | "knock" | "ring" | "call" | "photo" | "notBefore" | "notAfter" | "disinfect";
                readonly wished: unknown;
                readonly decided: unknown;
                /** @enum {string} */
                readonly by: "note" | "resident" | "zone" | "compound" | "goods" | "merchant" | "default";
                /**
                 * @description Absent: the resident's own wish.
                 * @constant
                 */
                readonly whose?: "goods";
            }[];
            readonly waivers: readonly {
                /** @enum {string} */
                readonly rule: "place" | "location" | "photo" | "cellCode" | "cell" | "recipientPresent" | "twoMetres" | "disinfect" | "knock" | "ring" | "call" | "notBefore" | "notAfter";
                readonly actor: string;
                /** Format: date-time */
                readonly at: string;
            }[];
            readonly legs: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly sequence: number;
                /** @enum {string} */
                readonly state: "blocked" | "waiting" | "taken" | "done" | "dropped";
                /** @enum {string} */
                readonly carrierKind: "rider" | "volunteer";
                readonly pickupId: string;
                readonly pickupName: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** @description WGS 84. */
                readonly pickup: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** @description WGS 84. */
                readonly dropoff: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly dropPointId: string | null;
                readonly entersCompoundId: string | null;
                readonly closedCompoundId: string | null;
                /** @description Why the last round left it in the pool. */
                readonly heldReason: string | null;
                readonly keepsUntil: string | null;
                readonly replans: number;
            }[];
            /** @description Offers and what became of them, oldest first. */
            readonly assignments: readonly {
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly legId: string;
                readonly carrierId: string;
                /** @description Empty once the carrier has been erased. */
                readonly carrierName: string;
                /** Format: uuid */
                readonly bundleId: string;
                readonly sequence: number;
                /** @enum {string} */
                readonly state: "offered" | "accepted" | "picked_up" | "arrived" | "returning" | "delivered" | "declined" | "expired" | "withdrawn" | "failed" | "returned";
                readonly reason: string | null;
                /** @description Who at ops chose the carrier; null: a round did. */
                readonly assignedBy: string | null;
                readonly bags: number;
                readonly weightGrams: number;
                readonly cost: {
                    /** @description Past the promise, added up over its bundle. */
                    readonly lateSeconds: number;
                    readonly travelMetres: number;
                    /** @description Of the carrier at the pick-up point. */
                    readonly waitSeconds: number;
                    readonly handlingSeconds: number;
                };
                /** Format: date-time */
                readonly offeredAt: string;
                /** Format: date-time */
                readonly expiresAt: string;
                readonly acceptedAt: string | null;
                readonly pickedUpAt: string | null;
                readonly arrivedAt: string | null;
                readonly endedAt: string | null;
                /** Format: date-time */
                readonly expectedPickupAt: string;
                /** Format: date-time */
                readonly expectedDropoffAt: string;
                /** @description How the carrier says it made itself heard. */
                readonly contacts: readonly string[];
                readonly proof: {
                    readonly place: string;
                    /** @description Null once it has been erased. */
                    readonly location: {
                        readonly lat: number;
                        readonly lng: number;
                    } | null;
                    readonly hasPhoto: boolean;
                    readonly declared: {
                        readonly [key: string]: unknown;
                    };
                    readonly verdicts: readonly {
                        /** @enum {string} */
                        readonly rule: "place" | "location" | "photo" | "cellCode" | "cell" | "recipientPresent" | "twoMetres" | "disinfect" | "knock" | "ring" | "call" | "notBefore" | "notAfter";
                        /** @enum {string} */
                        readonly outcome: "kept" | "waived" | "refused";
                        readonly message?: string;
                    }[];
                    /** Format: date-time */
                    readonly at: string;
                    readonly receivedAt: string | null;
                } | null;
            }[];
            readonly history: readonly {
                readonly event: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                readonly actor: string;
                readonly reason: string | null;
                /**
                 * Format: date-time
                 * @description When it was done.
                 */
                readonly at: string;
                /** @description When we heard of it, where that was later. */
                readonly receivedAt: string | null;
                /** @description What the phone said, where that does not count. */
                readonly phoneAt: string | null;
            }[];
            /** @description Between resident and carrier. */
            readonly messages: readonly {
                /** @enum {string} */
                readonly sender: "resident" | "rider" | "volunteer";
                /** @description Null without `personal`. */
                readonly text: string | null;
                /** Format: date-time */
                readonly at: string;
            }[];
            readonly webhooks: readonly {
                /** Format: uuid */
                readonly messageId: string;
                readonly type: string;
                /** @enum {string} */
                readonly state: "pending" | "sent" | "given_up";
                readonly endpointId: string | null;
                /** @description The last twenty, the latest last. */
                readonly attempts: readonly {
                    /** Format: date-time */
                    readonly at: string;
                    readonly milliseconds: number;
                    /** @description Absent: no answer came. */
                    readonly status?: number;
                    /** @description Why it was not taken. */
                    readonly error?: string;
                    /** @description How the answer began: up to 500 letters. */
                    readonly body?: string;
                }[];
                readonly lastError: string | null;
                /** Format: date-time */
                readonly createdAt: string;
                readonly nextAttemptAt: string | null;
            }[];
            readonly audit: readonly {
                readonly id: string;
                /** @description `ops:` and the id of a person. */
                readonly actor: string;
                readonly actorName: string | null;
                readonly action: string;
                readonly target: string;
                /** @description Empty where none was given, or once its time is over. */
                readonly reason: string;
                readonly detail: {
                    readonly [key: string]: unknown;
                };
                /** Format: date-time */
                readonly at: string;
            }[];
            /** @description What retention has taken. */
            readonly gone: {
                /** @description Whose it was, note, messages, positions and photo: erased since. */
                readonly residentSince: string | null;
                /** @description Codes of gates and doors. */
                readonly codes: boolean;
                /** @description Entries of the audit log whose words are over. */
                readonly reasons: number;
                /**
                 * Format: date-time
                 * @description Messages settled before that are deleted.
                 */
                readonly webhooksBefore: string;
                /**
                 * Format: date-time
                 * @description What rounds said before that is deleted.
                 */
                readonly verdictsBefore: string;
            };
            /** @description Lists of which only the latest are told: there are more. */
            readonly cut: readonly string[];
        };
        /** WhyAnswer */
        readonly WhyAnswer: {
            /** Format: uuid */
            readonly deliveryId: string;
            /** @enum {string} */
            readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            /** @description What it waits for. */
            readonly holds: {
                /** @enum {string} */
                readonly code: "no_carrier_on_shift" | "no_volunteer_on_shift" | "capacity" | "cold_box" | "shift_end" | "not_admitted" | "declined" | "vehicle" | "drop_point_full" | "earlier_leg" | "time_window" | "carry_time" | "legs_in_hand" | "waiting_is_free" | "better_carrier_soon" | "being_planned" | "no_round_yet" | "held_back" | "offer_open" | "with_carrier" | "over";
                readonly words: {
                    readonly zh: string;
                    readonly en: string;
                };
            };
            /** @description What would free it. */
            readonly freedBy: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description When the zone’s rounds look again even if nothing happens. */
            readonly lookAgainAt: string | null;
            /** @description Who has it. */
            readonly carrierId: string | null;
            /** @description Null: no round that is remembered had it, or its word is over. */
            readonly round: {
                /** Format: date-time */
                readonly at: string;
                /** @description The last round was asked for this; else it is what an earlier one said. */
                readonly isLatest: boolean;
                /** @description Why the round left it in the pool; null: it offered it. */
                readonly held: string | null;
                /** @description How many carriers of each verdict, or of each first obstacle. */
                readonly tally: {
                    readonly [key: string]: number;
                };
                /** @description The most fitting first, at most fifty. */
                readonly carriers: readonly {
                    readonly carrierId: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly verdict: "chosen" | "costs_more" | "busy" | "farther" | "cannot";
                    /** @description All that forbids this carrier to take it. */
                    readonly obstacles: readonly ("carrier_kind" | "not_admitted" | "capacity" | "drop_point_full" | "off_shift" | "no_position" | "stood_down" | "attestation_failed" | "attestation_needed" | "paused" | "another_zone" | "cold_box" | "vehicle" | "declined" | "legs_in_hand" | "shift_end" | "time_window" | "carry_time")[];
                    readonly words: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    /** @description From where the carrier is free to the pick-up point. */
                    readonly metres: number;
                    /**
                     * Format: date-time
                     * @description When it could pick up at the soonest.
                     */
                    readonly soonestAt: string;
                    /** @description What the plan costs more with it, in weighed seconds: compare it with that of who is chosen. */
                    readonly cost: number | null;
                }[];
            } | null;
            /** @description Carriers of the zone, of the kind that it needs, whom a round does not ask now; at most fifty. */
            readonly notInRound: readonly {
                readonly carrierId: string;
                readonly name: string;
                readonly obstacles: readonly ("carrier_kind" | "not_admitted" | "capacity" | "drop_point_full" | "off_shift" | "no_position" | "stood_down" | "attestation_failed" | "attestation_needed" | "paused" | "another_zone" | "cold_box" | "vehicle" | "declined" | "legs_in_hand" | "shift_end" | "time_window" | "carry_time")[];
                readonly words: {
                    readonly zh: string;
                    readonly en: string;
                };
            }[];
        };
        /** AuditLog */
        readonly AuditLog: {
            readonly entries: readonly {
                readonly id: string;
                /** @description `ops:` and the id of a person. */
                readonly actor: string;
                readonly actorName: string | null;
                readonly action: string;
                readonly target: string;
                /** @description Empty where none was given, or once its time is over. */
                readonly reason: string;
                readonly detail: {
                    readonly [key: string]: unknown;
                };
                /** Format: date-time */
                readonly at: string;
            }[];
            readonly nextCursor?: string;
        };
        /** BulkRequest */
        readonly BulkRequest: {
            readonly ids?: readonly string[];
            /** @description Instead of `ids`: deliveries under way, the oldest 500 at most; the answer says how many are left over. */
            readonly filter?: {
                /** @enum {string} */
                readonly state?: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /**
                 * @description `late`: past its promise; `at_risk`: expected past it, or without a carrier 15 minutes before it; `no_carrier`: nobody can take it; `carrier_off_shift`: with somebody who went home; `resident_asked`: an answer on short goods is awaited; `bag_coming_back`: failed or cancelled with the bag out.
                 * @enum {string}
                 */
                readonly exception?: "late" | "at_risk" | "held" | "no_carrier" | "carrier_off_shift" | "resident_asked" | "bag_coming_back";
                readonly zoneId?: string;
                readonly compoundId?: string;
                readonly storeId?: string;
                readonly merchantId?: string;
                /** @description Who has it in hand, or is offered it. */
                readonly carrierId?: string;
                /** @description The merchant’s own number. */
                readonly externalId?: string;
                readonly late?: boolean;
            };
            /** @enum {string} */
            readonly act: "cancel" | "hold" | "release" | "reassign" | "assign" | "priority";
            /** @description For `assign`. */
            readonly carrierId?: string;
            /** @description For `assign`. */
            readonly force?: boolean;
            /**
             * @description For `priority`.
             * @enum {string}
             */
            readonly priority?: "low" | "normal" | "high";
            /**
             * @description Only tells which they are.
             * @default false
             */
            readonly dryRun?: boolean;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** BulkAnswer */
        readonly BulkAnswer: {
            readonly dryRun: boolean;
            readonly done: number;
            readonly refused: number;
            /** @description Further deliveries that the filter found. */
            readonly leftOver: number;
            /** @description In the order of `ids`; of a filter the oldest first. */
            readonly results: readonly {
                readonly deliveryId: string;
                /** @description 200: done, now or before; 503: not reached in time, repeat with the same key; null: a dry run. */
                readonly status: number | null;
                readonly problem?: components["schemas"]["Problem"];
            }[];
        };
        /** GatePreview */
        readonly GatePreview: {
            /**
             * @description That was asked about.
             * @enum {string}
             */
            readonly state: "open" | "restricted" | "sealed";
            /** @description Deliveries whose way would be planned anew, at most 500. */
            readonly changes: readonly {
                /** Format: uuid */
                readonly deliveryId: string;
                readonly compoundId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                readonly carrierId: string | null;
                /**
                 * @description `taken_back`: from a carrier who has not fetched it; `no_room`: on its way, and the shelf is full, so it falls back elsewhere; `split_at_gate`: ends at the gate, a volunteer goes on; `to_the_door`: goes through again.
                 * @enum {string}
                 */
                readonly effect: "taken_back" | "no_room" | "split_at_gate" | "to_the_door";
            }[];
            /** @description How many of each, all of them. */
            readonly effects: {
                readonly [key: string]: number;
            };
            /** @description Deliveries under way behind these gates that go on as they are. */
            readonly unchanged: number;
            readonly compounds: readonly {
                readonly id: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly volunteersOnline: number;
                /** @description Deliveries that a volunteer would have to take on. */
                readonly forVolunteers: number;
                /** @description On its shelves and at its guard posts, before the change. */
                readonly freePlaces: number;
            }[];
        };
        /** StandDownRequest */
        readonly StandDownRequest: {
            /**
             * Format: date-time
             * @description Absent: until stood up.
             */
            readonly until?: string;
            /**
             * @description What becomes of bags picked up already: delivered all the same, or brought back.
             * @default deliver
             * @enum {string}
             */
            readonly bags?: "deliver" | "bring_back";
            /** @description Kept in the audit log for fourteen days, then blotted out. */
            readonly reason: string;
        };
        /** StandDownAnswer */
        readonly StandDownAnswer: {
            /** @description Deliveries that go to other carriers. */
            readonly handedOn: readonly string[];
            /** @description Deliveries whose bags the carrier still has. */
            readonly inHand: readonly string[];
        };
        /** StandUpRequest */
        readonly StandUpRequest: {
            /** @description Kept in the audit log for fourteen days, then blotted out. */
            readonly reason: string;
        };
        /** Lockers */
        readonly Lockers: {
            readonly lockers: readonly {
                readonly id: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly compoundId: string;
                readonly connected: boolean;
                /** @description Where it is called. */
                readonly url: string | null;
                readonly online: boolean;
                readonly offlineSince: string | null;
                readonly lastError: string | null;
                readonly disinfectMinutes: number | null;
                readonly overdueHours: number | null;
                readonly fallback: readonly ("gate_shelf" | "guard_post" | "door")[] | null;
                readonly cells: readonly {
                    readonly number: string;
                    /** @enum {string} */
                    readonly size: "small" | "medium" | "large";
                    /** @enum {string} */
                    readonly temperature: "ambient" | "warm" | "chilled" | "frozen";
                    /** @enum {string} */
                    readonly state: "free" | "reserved" | "open_for_rider" | "occupied" | "open_for_resident" | "disinfecting" | "out_of_order";
                    readonly outOfOrderBecause: string | null;
                    /** @description When it is free again; null until its door is seen shut. */
                    readonly disinfectedAt: string | null;
                    readonly bag: {
                        /** Format: uuid */
                        readonly deliveryId: string;
                        /** @description Null: the cell is kept for it. */
                        readonly storedAt: string | null;
                        readonly overdue: boolean;
                        /** @description Too many wrong codes. */
                        readonly locked: boolean;
                    } | null;
                    readonly lastOpening: {
                        /** @enum {string} */
                        readonly askedBy: "rider" | "resident";
                        /** Format: date-time */
                        readonly askedAt: string;
                        /** @description Null: the locker has not said yet whether the door opened. */
                        readonly outcome: ("opened" | "jammed" | "wrong_cell" | "not_opened") | null;
                        readonly detail: string | null;
                    } | null;
                }[];
            }[];
        };
        /** ConnectLockerRequest */
        readonly ConnectLockerRequest: {
            readonly adapter: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
            /** @default 15 */
            readonly disinfectMinutes?: number;
            /** @default 24 */
            readonly overdueHours?: number;
            /**
             * @description Between two health checks; after two in a row that fail it is offline.
             * @default 5
             */
            readonly checkSeconds?: number;
            /**
             * @description Where bags go while it is offline: the first of these that there is.
             * @default [
             *       "gate_shelf",
             *       "guard_post",
             *       "door"
             *     ]
             */
            readonly fallback?: readonly ("gate_shelf" | "guard_post" | "door")[];
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** ConnectedLocker */
        readonly ConnectedLocker: {
            readonly id: string;
            readonly cells: number;
        };
        /** CellRequest */
        readonly CellRequest: {
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** ZoneChange */
        readonly ZoneChange: {
            readonly externalId?: string | null;
            readonly name?: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description The ring of corners, closed or not. It must not cross itself, nor the 180th meridian. */
            readonly polygon?: readonly {
                readonly lat: number;
                readonly lng: number;
            }[];
            /**
             * AreaRequest
             * @description In the place of `polygon`: ground with holes, or in several parts.
             */
            readonly area?: {
                /** @enum {string} */
                readonly type: "Polygon";
                /** @description An outer ring, then its holes. */
                readonly coordinates: readonly (readonly (readonly number[])[])[];
            } | {
                /** @enum {string} */
                readonly type: "MultiPolygon";
                readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
            };
            /** @enum {string} */
            readonly state?: "open" | "restricted" | "sealed";
            readonly rules?: {
                readonly maxLegsInHand?: number;
                readonly maxBundle?: number;
                readonly offerSeconds?: number;
                readonly declineCoolOffSeconds?: number;
                readonly dispatchEverySeconds?: number;
                readonly pickupHandlingSeconds?: number;
                readonly dropoffHandlingSeconds?: number;
                readonly promiseMinutes?: number;
                readonly speedMetresPerSecond?: number;
                readonly detourFactor?: number;
                readonly proofRadiusMetres?: number;
                readonly frozenCarryMinutes?: number;
                readonly chilledCarryMinutes?: number;
                readonly hotCarryMinutes?: number;
                readonly shelfHours?: number;
                readonly vehicles?: readonly ("foot" | "bicycle" | "ebike" | "car")[];
                readonly contactless?: boolean;
                /** @enum {string} */
                readonly photo?: "required" | "optional";
                readonly disinfect?: boolean;
                readonly maxTemperatureC?: number;
                readonly healthRequired?: boolean;
                readonly attestationHours?: number;
                readonly healthKeptHours?: number;
                readonly residentDataKeptDays?: number;
                readonly quietFrom?: string;
                readonly quietTo?: string;
            };
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** ReinstateRequest */
        readonly ReinstateRequest: {
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** ImportAnswer */
        readonly ImportAnswer: {
            readonly id: string;
            /** @enum {string} */
            readonly format: "geojson" | "csv";
            /** @description What the lines of a table are. */
            readonly rowsAre: ("stores" | "riders" | "volunteers" | "buildings") | null;
            /**
             * @description `checked`: the dry run is over, and nothing has been changed. `done`: what was chosen is applied.
             * @enum {string}
             */
            readonly state: "receiving" | "reading" | "checking" | "checked" | "applying" | "done" | "failed";
            /** @description `failed`: why the file cannot be read. */
            readonly error: string | null;
            readonly bytes: number;
            /** Format: date-time */
            readonly createdAt: string;
            readonly endedAt: string | null;
            readonly progress: {
                /** @description Features or lines of the file. */
                readonly read: number;
                /** @description Of these, what is nothing that is registered, such as roads. */
                readonly ignored: number;
                readonly rows: number;
                readonly checked: number;
                readonly chosen: number;
                readonly applied: number;
                readonly warned: number;
            };
            /** @description Of each kind of rows, how many are created, changed, left the same and refused. */
            readonly outcomes: {
                readonly [key: string]: {
                    readonly [key: string]: number;
                };
            };
        };
        /** ImportsPage */
        readonly ImportsPage: {
            readonly imports: readonly components["schemas"]["ImportAnswer"][];
            readonly nextCursor?: string;
        };
        /** ImportRowsPage */
        readonly ImportRowsPage: {
            readonly rows: readonly {
                /** @description Of the feature or line in the file, from 1. */
                readonly number: number;
                /** @enum {string} */
                readonly kind: "zone" | "compound" | "gate" | "building" | "entrance" | "drop_point" | "store" | "rider" | "volunteer";
                /** @description Empty where it has none, and is known by its number or place. */
                readonly externalId: string;
                /** @description Empty for people who are taken in already. */
                readonly name: string;
                /** @description What becomes of it, or has; null until it is checked. */
                readonly outcome: ("create" | "change" | "same" | "refuse") | null;
                /** @description The fields that change. */
                readonly changes: readonly string[];
                /** @description Why it is refused, by field. */
                readonly errors: readonly {
                    readonly field: string;
                    readonly message: string;
                }[];
                /** @description What was put right, or should be looked at. */
                readonly warnings: readonly {
                    readonly field: string;
                    readonly message: string;
                }[];
                readonly chosen: boolean;
                readonly appliedAt: string | null;
                /** @description What it is registered as, or in. */
                readonly targetId: string | null;
            }[];
            readonly nextCursor?: string;
        };
        /** ApplyImportRequest */
        readonly ApplyImportRequest: {
            /** @description Absent: all that would be created or changed. */
            readonly rows?: readonly number[];
            /** @description Only rows of these kinds. */
            readonly kinds?: readonly ("zone" | "compound" | "gate" | "building" | "entrance" | "drop_point" | "store" | "rider" | "volunteer")[];
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** MerchantRequest */
        readonly MerchantRequest: {
            readonly name: string;
            /** Format: uri */
            readonly webhookUrl?: string;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** MerchantAnswer */
        readonly MerchantAnswer: {
            readonly id: string;
            readonly name: string;
            readonly apiKey: string;
            readonly webhookUrl: string | null;
            readonly webhookSecret: string;
        };
        /** RegisteredMerchant */
        readonly RegisteredMerchant: {
            readonly id: string;
            readonly name: string;
            readonly webhookUrl: string | null;
            readonly dropWishes: {
                readonly [key: string]: unknown;
            };
            /** @description Since when its stores are closed. */
            readonly retiredAt: string | null;
        };
        /** MerchantsPage */
        readonly MerchantsPage: {
            readonly merchants: readonly components["schemas"]["RegisteredMerchant"][];
            readonly nextCursor?: string;
        };
        /** MerchantChange */
        readonly MerchantChange: {
            /** Format: uri */
            readonly webhookUrl?: string | null;
            readonly name?: string;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** MerchantChanged */
        readonly MerchantChanged: {
            readonly id: string;
            readonly name: string;
            readonly webhookUrl: string | null;
        };
        /** StoreRequest */
        readonly StoreRequest: {
            readonly externalId?: string;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly preparationSeconds?: number;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** StoresPage */
        readonly StoresPage: {
            readonly stores: readonly components["schemas"]["StoreAnswer"][];
            readonly nextCursor?: string;
        };
        /** OpsStoreChange */
        readonly OpsStoreChange: {
            readonly preparationSeconds?: number;
            /** @description People who pick at once; null: no limit, the preparation time counts. */
            readonly pickers?: number | null;
            /** @description What a picker takes for a line. */
            readonly secondsALine?: number;
            /**
             * @description For lines of which more was sold than is there: offer a substitute, or cut them.
             * @enum {string}
             */
            readonly oversellRule?: "substitute" | "cut";
            /** @description Percent that a substitute may differ by. */
            readonly priceBand?: number;
            /** @description How long a resident may take to answer. */
            readonly answerMinutes?: number;
            readonly externalId?: string | null;
            readonly name?: {
                readonly zh: string;
                readonly en: string;
            };
            readonly location?: {
                readonly lat: number;
                readonly lng: number;
            };
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** OpsStockSourceRequest */
        readonly OpsStockSourceRequest: {
            readonly adapter: string;
            readonly settings: {
                readonly [key: string]: unknown;
            };
            /** @description Encrypted, never shown again. Left out, those of before stay, unless the address changes. */
            readonly credentials?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Seconds between two pulls.
             * @default 300
             */
            readonly everySeconds?: number;
            /**
             * @description Whether the system is told what orders here take.
             * @default false
             */
            readonly pushes?: boolean;
            /**
             * @description What a whole list means for articles that are not in it.
             * @default keep
             * @enum {string}
             */
            readonly absent?: "keep" | "zero";
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** DropPointAnswer */
        readonly DropPointAnswer: {
            readonly id: string;
            readonly externalId: string | null;
            readonly compoundId: string;
            readonly gateId: string;
            /** @enum {string} */
            readonly kind: "gate_shelf" | "guard_post" | "locker";
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description WGS 84. */
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly places: number;
            /** @description Since when no bag is bound for it any more. */
            readonly retiredAt: string | null;
        };
        /** DropPointsPage */
        readonly DropPointsPage: {
            readonly dropPoints: readonly components["schemas"]["DropPointAnswer"][];
            readonly nextCursor?: string;
        };
        /** DropPointChange */
        readonly DropPointChange: {
            readonly name?: {
                readonly zh: string;
                readonly en: string;
            };
            readonly location?: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly places?: number;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** ClockAnswer */
        readonly ClockAnswer: {
            /** Format: date-time */
            readonly now: string;
            readonly speed: number;
            /** @description Of a speed other than 1: renew it within so many seconds of real time, or the speed is 1 again. */
            readonly lease?: {
                /** Format: uuid */
                readonly id: string;
                readonly seconds: number;
            };
        };
        /** ClockRequest */
        readonly ClockRequest: {
            /** Format: date-time */
            readonly now: string;
            /** @default 1 */
            readonly speed?: number;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** ClockRenewal */
        readonly ClockRenewal: {
            /** Format: uuid */
            readonly leaseId: string;
        };
        /** ExportResidentRequest */
        readonly ExportResidentRequest: {
            /** @description In any spelling, with its extension where there is one. The audit log keeps a keyed hash of it. */
            readonly phone: string;
            /** @description Kept in the audit log. */
            readonly reason: string;
            /**
             * Format: uuid
             * @description The `nextCursor` of the page before.
             */
            readonly cursor?: string;
        };
        /** ExportResidentAnswer */
        readonly ExportResidentAnswer: {
            readonly orders: readonly {
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                readonly merchantId: string;
                readonly storeId: string;
                /** Format: uuid */
                readonly deliveryId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** Format: date-time */
                readonly createdAt: string;
                readonly dropoff: {
                    readonly [key: string]: unknown;
                };
                readonly accessCode: string | null;
                readonly residentNote: string | null;
                readonly residentWishes: {
                    readonly [key: string]: unknown;
                };
                readonly dropPolicy: {
                    readonly [key: string]: unknown;
                };
                readonly lines: readonly {
                    readonly sku: string;
                    readonly quantity: number;
                }[];
                readonly messages: readonly {
                    readonly sender: string;
                    readonly text: string;
                    /** Format: date-time */
                    readonly at: string;
                }[];
                readonly history: readonly {
                    readonly event: string;
                    readonly state: string;
                    /** Format: date-time */
                    readonly at: string;
                }[];
                readonly proofs: readonly {
                    readonly place: string;
                    readonly lat: number | null;
                    readonly lng: number | null;
                    /** Format: date-time */
                    readonly at: string;
                    /** @description At `GET /v1/ops/deliveries/{id}/photo`. */
                    readonly hasPhoto: boolean;
                }[];
                /** @description What carriers reported on the way. */
                readonly incidents: readonly {
                    readonly kind: string;
                    readonly text: string | null;
                    /** Format: date-time */
                    readonly at: string;
                    readonly hasPhoto: boolean;
                }[];
                /** @description What ops and carriers wrote of it. */
                readonly remarks: readonly {
                    readonly action: string;
                    readonly reason: string;
                    /** Format: date-time */
                    readonly at: string;
                }[];
            }[];
            /** Format: uuid */
            readonly nextCursor?: string;
        };
        /** EraseResidentRequest */
        readonly EraseResidentRequest: {
            /** @description In any spelling, with its extension where there is one. The audit log keeps a keyed hash of it. */
            readonly phone: string;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** EraseResidentAnswer */
        readonly EraseResidentAnswer: {
            readonly erased: readonly {
                /** Format: uuid */
                readonly orderId: string;
                /** Format: uuid */
                readonly deliveryId: string;
            }[];
            /** @description Under way: erased when they end. */
            readonly atTheirEnd: readonly {
                /** Format: uuid */
                readonly orderId: string;
                /** Format: uuid */
                readonly deliveryId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
            }[];
            /** @description Notes and messages of other people that had the number in them. */
            readonly mentions: number;
        };
        /** OpsWebhookEndpoints */
        readonly OpsWebhookEndpoints: {
            readonly endpoints: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @description The `webhookUrl` that ops keeps, signed with `/v1/merchant/webhook-secret`. */
                readonly main: boolean;
                readonly name: string;
                readonly url: string;
                readonly types: readonly ("delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes")[] | null;
                /** Format: date-time */
                readonly createdAt: string;
                /** @description Null: it is on. `failing`: it took nothing for a day. `gone`: it answered 410. `merchant`: by you. */
                readonly off: {
                    /** @enum {string} */
                    readonly because: "failing" | "gone" | "merchant";
                    /** Format: date-time */
                    readonly at: string;
                } | null;
                /** @description In a row. */
                readonly failures: number;
                readonly failingSince: string | null;
                /** @description After ten failures in a row it is tried seldom. */
                readonly leftAloneUntil: string | null;
                /** @description What messages are signed with now, newest first: one, or two during a change. */
                readonly secrets: readonly {
                    /** Format: date-time */
                    readonly createdAt: string;
                    readonly endsAt: string | null;
                }[];
                readonly merchantId: string;
            }[];
            /** Format: uuid */
            readonly nextCursor?: string;
        };
        /** Compounds */
        readonly Compounds: {
            readonly compounds: readonly {
                readonly id: string;
                readonly zoneId: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                /**
                 * @description Its own; a zone that is closed around it closes it too.
                 * @enum {string}
                 */
                readonly state: "open" | "restricted" | "sealed";
                readonly volunteersOnline: number;
                readonly externalId: string | null;
                /** @description Since when its volunteers are called, if they are. */
                readonly calledAt: string | null;
                readonly waiting: number;
                readonly waitingBecause: {
                    readonly [key: string]: number;
                };
                readonly dropPoints: readonly {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "gate_shelf" | "guard_post" | "locker";
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    readonly places: number;
                    readonly taken: number;
                }[];
            }[];
            readonly nextCursor?: string;
        };
        /** CompoundRequest */
        readonly CompoundRequest: {
            readonly externalId?: string;
            readonly zoneId: string;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            /**
             * AreaRequest
             * @description Where it lies.
             */
            readonly outline?: {
                /** @enum {string} */
                readonly type: "Polygon";
                /** @description An outer ring, then its holes. */
                readonly coordinates: readonly (readonly (readonly number[])[])[];
            } | {
                /** @enum {string} */
                readonly type: "MultiPolygon";
                readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
            };
            /**
             * @default open
             * @enum {string}
             */
            readonly state?: "open" | "restricted" | "sealed";
            readonly gates: readonly {
                /** @description Of one that is there already. */
                readonly id?: string;
                readonly externalId?: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** @default [] */
                readonly dropPoints?: readonly {
                    /** @description Of one that is there already. */
                    readonly id?: string;
                    readonly externalId?: string;
                    /** @enum {string} */
                    readonly kind: "gate_shelf" | "guard_post" | "locker";
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    /** @description Absent: by the gate. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /** @description Bags that it holds, or cells. */
                    readonly places: number;
                }[];
            }[];
            /** @default [] */
            readonly buildings?: readonly {
                readonly number: string;
                readonly externalId?: string;
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly floors: number;
                readonly lift: boolean;
                /** @description Entrances, in walking order. */
                readonly units?: readonly {
                    readonly number: string;
                    readonly entrance: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                }[];
            }[];
            /**
             * @description What the committee wants of every drop-off; stronger than a note.
             * @default {}
             */
            readonly dropWishes?: {
                readonly contactless?: boolean;
                /** @enum {string} */
                readonly place?: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @enum {string} */
                readonly knock?: "allowed" | "forbidden";
                /** @enum {string} */
                readonly ring?: "allowed" | "forbidden";
                /** @enum {string} */
                readonly photo?: "required" | "optional";
                readonly disinfect?: boolean;
            };
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** CompoundAnswer */
        readonly CompoundAnswer: {
            readonly id: string;
            readonly externalId: string | null;
            readonly zoneId: string;
            readonly name: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description WGS 84. */
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            /** @description Where it lies, if anybody has drawn it. */
            readonly outline: components["schemas"]["Area"] | null;
            /** @enum {string} */
            readonly state: "open" | "restricted" | "sealed";
            readonly gates: readonly {
                readonly id: string;
                readonly externalId?: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                /** @description WGS 84. */
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly dropPoints: readonly {
                    readonly id: string;
                    readonly externalId?: string;
                    /** @enum {string} */
                    readonly kind: "gate_shelf" | "guard_post" | "locker";
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    /** @description WGS 84. */
                    readonly location: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    readonly places: number;
                }[];
            }[];
            readonly buildings: readonly {
                readonly number: string;
                readonly externalId?: string;
                /** @description WGS 84. */
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly floors: number;
                readonly lift: boolean;
                readonly units?: readonly {
                    readonly number: string;
                    /** @description WGS 84. */
                    readonly entrance: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                }[];
            }[];
            readonly dropWishes: {
                readonly [key: string]: unknown;
            };
            /** @description What is not in use any more. */
            readonly former: {
                readonly gates: readonly {
                    readonly id: string;
                    readonly externalId?: string;
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    /** @description WGS 84. */
                    readonly location: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description Since when it is not in use any more.
                     */
                    readonly retiredAt: string;
                }[];
                readonly buildings: readonly {
                    readonly number: string;
                    readonly externalId?: string;
                    /** @description WGS 84. */
                    readonly location: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    readonly floors: number;
                    readonly lift: boolean;
                    readonly units?: readonly {
                        readonly number: string;
                        /** @description WGS 84. */
                        readonly entrance: {
                            readonly lat: number;
                            readonly lng: number;
                        };
                    }[];
                    /**
                     * Format: date-time
                     * @description Since when it is not in use any more.
                     */
                    readonly retiredAt: string;
                }[];
            };
            /** @description Since when it takes no orders any more. */
            readonly retiredAt: string | null;
        };
        /** CompoundChange */
        readonly CompoundChange: {
            readonly externalId?: string | null;
            /** @description Its volunteers move with it. */
            readonly zoneId?: string;
            readonly location?: {
                readonly lat: number;
                readonly lng: number;
            };
            /**
             * AreaRequest
             * @description Where it lies.
             */
            readonly outline?: ({
                /** @enum {string} */
                readonly type: "Polygon";
                /** @description An outer ring, then its holes. */
                readonly coordinates: readonly (readonly (readonly number[])[])[];
            } | {
                /** @enum {string} */
                readonly type: "MultiPolygon";
                readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
            }) | null;
            /** @enum {string} */
            readonly state?: "open" | "restricted" | "sealed";
            readonly name?: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description Added, or changed where the id is given; the others stay. */
            readonly gates?: readonly {
                /** @description Of one that is there already. */
                readonly id?: string;
                readonly externalId?: string;
                readonly name: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                /** @default [] */
                readonly dropPoints?: readonly {
                    /** @description Of one that is there already. */
                    readonly id?: string;
                    readonly externalId?: string;
                    /** @enum {string} */
                    readonly kind: "gate_shelf" | "guard_post" | "locker";
                    readonly name: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    /** @description Absent: by the gate. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /** @description Bags that it holds, or cells. */
                    readonly places: number;
                }[];
            }[];
            /** @description In the place of those that are there, of which the others are retired. */
            readonly buildings?: readonly {
                readonly number: string;
                readonly externalId?: string;
                readonly location: {
                    readonly lat: number;
                    readonly lng: number;
                };
                readonly floors: number;
                readonly lift: boolean;
                /** @description Entrances, in walking order. */
                readonly units?: readonly {
                    readonly number: string;
                    readonly entrance: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                }[];
            }[];
            /** @description What the committee wants of every drop-off; stronger than a note. */
            readonly dropWishes?: {
                readonly contactless?: boolean;
                /** @enum {string} */
                readonly place?: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @enum {string} */
                readonly knock?: "allowed" | "forbidden";
                /** @enum {string} */
                readonly ring?: "allowed" | "forbidden";
                /** @enum {string} */
                readonly photo?: "required" | "optional";
                readonly disinfect?: boolean;
            };
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** BuildingRequest */
        readonly BuildingRequest: {
            readonly number: string;
            readonly externalId?: string;
            readonly location: {
                readonly lat: number;
                readonly lng: number;
            };
            readonly floors: number;
            readonly lift: boolean;
            /** @description Entrances, in walking order. */
            readonly units?: readonly {
                readonly number: string;
                readonly entrance: {
                    readonly lat: number;
                    readonly lng: number;
                };
            }[];
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** CarrierRequest */
        readonly CarrierRequest: {
            readonly externalId?: string;
            /** @enum {string} */
            readonly kind: "rider" | "volunteer";
            readonly name: string;
            /** @description Merchants are told its last digits, while the bag is under way. */
            readonly phone?: string;
            readonly zoneId: string;
            readonly compoundId?: string;
            /**
             * @default ebike
             * @enum {string}
             */
            readonly vehicle?: "foot" | "bicycle" | "ebike" | "car";
            /**
             * @default {
             *       "bags": 12,
             *       "weightGrams": 45000,
             *       "coldBox": false
             *     }
             */
            readonly capacity?: {
                /** @default 12 */
                readonly bags?: number;
                /** @default 45000 */
                readonly weightGrams?: number;
                /** @default false */
                readonly coldBox?: boolean;
            };
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** CarrierAnswer */
        readonly CarrierAnswer: {
            readonly id: string;
            readonly token: string;
        };
        /** RegisteredCarrier */
        readonly RegisteredCarrier: {
            readonly id: string;
            readonly externalId: string | null;
            /** @enum {string} */
            readonly kind: "rider" | "volunteer";
            readonly name: string;
            readonly zoneId: string;
            readonly compoundId: string | null;
            /** @enum {string} */
            readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
            readonly capacity: {
                readonly bags: number;
                readonly weightGrams: number;
                readonly coldBox: boolean;
            };
            /** @enum {string} */
            readonly shiftState: "online" | "paused" | "offline";
            /** @description Since when it starts no shift any more. */
            readonly retiredAt: string | null;
        };
        /** RegisteredCarriers */
        readonly RegisteredCarriers: {
            readonly carriers: readonly components["schemas"]["RegisteredCarrier"][];
            readonly nextCursor?: string;
        };
        /** CarrierChange */
        readonly CarrierChange: {
            readonly externalId?: string | null;
            readonly name?: string;
            /** @description Merchants are told its last digits, while the bag is under way. */
            readonly phone?: string;
            readonly zoneId?: string;
            /** @description Another compound for a volunteer, who is then of its zone. */
            readonly compoundId?: string;
            /** @enum {string} */
            readonly vehicle?: "foot" | "bicycle" | "ebike" | "car";
            readonly capacity?: {
                readonly bags?: number;
                readonly weightGrams?: number;
                readonly coldBox?: boolean;
            };
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** EraseCarrierRequest */
        readonly EraseCarrierRequest: {
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** FeeTable */
        readonly FeeTable: {
            /** Format: uuid */
            readonly id: string;
            readonly merchantId: string | null;
            readonly zoneId: string | null;
            /**
             * Format: date-time
             * @description It holds for orders that are accepted from then on.
             */
            readonly startsAt: string;
            readonly inForce: boolean;
            /** @description null: none from then on. */
            readonly rates: {
                /**
                 * @description For any delivery.
                 * @default 0
                 */
                readonly base: number;
                /**
                 * @description From the store to the door, on the street.
                 * @default 0
                 */
                readonly perKm: number;
                /** @default 0 */
                readonly perKg: number;
                /**
                 * @description For each floor that is climbed because there is no lift.
                 * @default 0
                 */
                readonly perFloor: number;
                /**
                 * @description On top at these times of day; hours that overlap each count.
                 * @default []
                 */
                readonly hours: readonly {
                    /** @description By the clock of the service’s time zone. */
                    readonly from: string;
                    /** @description By the clock of the service’s time zone. */
                    readonly to: string;
                    readonly add: number;
                }[];
                /**
                 * @description No delivery costs less.
                 * @default 0
                 */
                readonly minimum: number;
            } | null;
        };
        /** FeeTables */
        readonly FeeTables: {
            readonly tables: readonly components["schemas"]["FeeTable"][];
        };
        /** FeeTableRequest */
        readonly FeeTableRequest: {
            readonly merchantId?: string;
            readonly zoneId?: string;
            /**
             * Format: date-time
             * @description As soon as can be, if not given: now, or in a minute where other terms hold.
             */
            readonly startsAt?: string;
            /** @description null: none from then on. */
            readonly rates: {
                /**
                 * @description For any delivery.
                 * @default 0
                 */
                readonly base?: number;
                /**
                 * @description From the store to the door, on the street.
                 * @default 0
                 */
                readonly perKm?: number;
                /** @default 0 */
                readonly perKg?: number;
                /**
                 * @description For each floor that is climbed because there is no lift.
                 * @default 0
                 */
                readonly perFloor?: number;
                /**
                 * @description On top at these times of day; hours that overlap each count.
                 * @default []
                 */
                readonly hours?: readonly {
                    /** @description By the clock of the service’s time zone. */
                    readonly from: string;
                    /** @description By the clock of the service’s time zone. */
                    readonly to: string;
                    readonly add: number;
                }[];
                /**
                 * @description No delivery costs less.
                 * @default 0
                 */
                readonly minimum?: number;
            } | null;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** FeeCorrectionRequest */
        readonly FeeCorrectionRequest: {
            /** @description In hundredths of the currency; below zero it is taken off. */
            readonly amount: number;
            /** @enum {string} */
            readonly cause: "late" | "damaged" | "not_delivered" | "agreed" | "mistake" | "other";
            /** @description Your own number of it. It counts once: repeated, it answers as the first time. */
            readonly reference: string;
            /** Format: uuid */
            readonly orderId?: string;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** FeeCorrection */
        readonly FeeCorrection: {
            /** Format: uuid */
            readonly id: string;
            readonly merchantId: string;
            /** Format: date-time */
            readonly at: string;
            /** Format: uuid */
            readonly orderId?: string;
            readonly externalId?: string;
            /** @description In hundredths of the currency. */
            readonly amount: number;
            /** @enum {string} */
            readonly cause: "late" | "damaged" | "not_delivered" | "agreed" | "mistake" | "other";
            readonly reference: string;
        };
        /** IncidentsPage */
        readonly IncidentsPage: {
            readonly incidents: readonly {
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly assignmentId: string;
                /** Format: uuid */
                readonly deliveryId: string;
                readonly carrierId: string;
                readonly zoneId: string;
                /** @enum {string} */
                readonly kind: "accident" | "vehicle_broken" | "store_slow" | "goods_damaged" | "gate_trouble" | "address_trouble" | "resident_trouble" | "weather" | "other";
                /** @description What the carrier wrote, until the resident’s data ends. */
                readonly text: string | null;
                readonly hasPhoto: boolean;
                /** Format: date-time */
                readonly at: string;
                /** Format: date-time */
                readonly receivedAt: string;
                readonly settledAt: string | null;
            }[];
            readonly nextCursor?: string;
        };
        /** SettleIncidentRequest */
        readonly SettleIncidentRequest: {
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** PayRule */
        readonly PayRule: {
            /** Format: uuid */
            readonly id: string;
            readonly zoneId: string;
            /**
             * Format: date-time
             * @description It holds for legs that are offered from then on.
             */
            readonly startsAt: string;
            readonly inForce: boolean;
            /** @description null: nothing is paid from then on. */
            readonly rates: {
                /**
                 * @description For any leg.
                 * @default 0
                 */
                readonly base: number;
                /**
                 * @description From pick-up to drop-off, on the street; both ways where the bag goes back.
                 * @default 0
                 */
                readonly perKm: number;
                /** @default 0 */
                readonly perKg: number;
                /**
                 * @description For each floor that is climbed because there is no lift.
                 * @default 0
                 */
                readonly perFloor: number;
                /**
                 * @description At the store, from `at-store` to the pick-up.
                 * @default {
                 *       "perMinute": 0,
                 *       "freeMinutes": 0,
                 *       "mostMinutes": 60
                 *     }
                 */
                readonly waiting: {
                    /** @default 0 */
                    readonly perMinute: number;
                    /**
                     * @description Not paid.
                     * @default 0
                     */
                    readonly freeMinutes: number;
                    /**
                     * @description Paid at most.
                     * @default 60
                     */
                    readonly mostMinutes: number;
                };
                /** @description On top for legs that end in these hours. */
                readonly night?: {
                    /** @description By the clock of the service’s time zone. */
                    readonly from: string;
                    /** @description By the clock of the service’s time zone. */
                    readonly to: string;
                    readonly add: number;
                };
            } | null;
        };
        /** PayRules */
        readonly PayRules: {
            readonly rules: readonly components["schemas"]["PayRule"][];
        };
        /** PayRuleRequest */
        readonly PayRuleRequest: {
            readonly zoneId: string;
            /**
             * Format: date-time
             * @description As soon as can be, if not given: now, or in a minute where another rule holds.
             */
            readonly startsAt?: string;
            /** @description null: nothing is paid from then on. */
            readonly rates: {
                /**
                 * @description For any leg.
                 * @default 0
                 */
                readonly base?: number;
                /**
                 * @description From pick-up to drop-off, on the street; both ways where the bag goes back.
                 * @default 0
                 */
                readonly perKm?: number;
                /** @default 0 */
                readonly perKg?: number;
                /**
                 * @description For each floor that is climbed because there is no lift.
                 * @default 0
                 */
                readonly perFloor?: number;
                /**
                 * @description At the store, from `at-store` to the pick-up.
                 * @default {
                 *       "perMinute": 0,
                 *       "freeMinutes": 0,
                 *       "mostMinutes": 60
                 *     }
                 */
                readonly waiting?: {
                    /** @default 0 */
                    readonly perMinute?: number;
                    /**
                     * @description Not paid.
                     * @default 0
                     */
                    readonly freeMinutes?: number;
                    /**
                     * @description Paid at most.
                     * @default 60
                     */
                    readonly mostMinutes?: number;
                };
                /** @description On top for legs that end in these hours. */
                readonly night?: {
                    /** @description By the clock of the service’s time zone. */
                    readonly from: string;
                    /** @description By the clock of the service’s time zone. */
                    readonly to: string;
                    readonly add: number;
                };
            } | null;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** PayFairness */
        readonly PayFairness: {
            readonly from: string;
            readonly to: string;
            /** @description ISO 4217, as CNY: the same throughout a service. */
            readonly currency: string;
            readonly rows: readonly {
                readonly day: string;
                readonly zoneId: string;
                readonly riders: number;
                readonly legs: number;
                /** @description On shift, of all riders together. */
                readonly hours: number;
                /** @description Tips and corrections of the day included. */
                readonly amount: number;
                /** @description Over riders: how far apart their pay per hour was. */
                readonly perHour: {
                    /** @description Of all pay over all hours. */
                    readonly mean: number;
                    /** @description In hundredths of the currency. */
                    readonly least: number;
                    /** @description In hundredths of the currency. */
                    readonly p10: number;
                    /** @description In hundredths of the currency. */
                    readonly p50: number;
                    /** @description In hundredths of the currency. */
                    readonly p90: number;
                    /** @description In hundredths of the currency. */
                    readonly most: number;
                };
            }[];
        };
        /** PayCorrectionRequest */
        readonly PayCorrectionRequest: {
            /** @description In hundredths of the currency; below zero it is taken off. */
            readonly amount: number;
            /** @enum {string} */
            readonly cause: "bonus" | "expenses" | "damage" | "agreed" | "mistake" | "other";
            /** @description Your own number of it. It counts once: repeated, it answers as the first time. */
            readonly reference: string;
            /** Format: uuid */
            readonly deliveryId?: string;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** PayCorrection */
        readonly PayCorrection: {
            /** Format: uuid */
            readonly id: string;
            readonly carrierId: string;
            /** Format: date-time */
            readonly at: string;
            /** @description In hundredths of the currency. */
            readonly amount: number;
            /** @enum {string} */
            readonly cause: "bonus" | "expenses" | "damage" | "agreed" | "mistake" | "other";
            readonly reference: string;
            /** Format: uuid */
            readonly deliveryId?: string;
        };
        /** OpsKeyRequest */
        readonly OpsKeyRequest: {
            /** @description What it is for, as its holder knows it again. */
            readonly name?: string;
            /**
             * Format: date-time
             * @description From then on it opens nothing.
             */
            readonly expiresAt?: string;
            /**
             * Format: uuid
             * @description The key that this one stands in for.
             */
            readonly replaces?: string;
            /** @description How long what it replaces goes on opening; without `replaces` that is every other key. With neither, the others stay. */
            readonly overlapMinutes?: number;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /**
         * OpsWebhookSecretRequest
         * @default {}
         */
        readonly OpsWebhookSecretRequest: {
            /**
             * @description How long messages are signed with the former secret as well: two signatures in the header.
             * @default 1440
             */
            readonly overlapMinutes?: number;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** OpsPerson */
        readonly OpsPerson: {
            readonly id: string;
            readonly name: string;
            /** @description As an OpenID provider knows them. */
            readonly email: string | null;
            /** @description False: switched off, and no key or session of theirs opens anything. */
            readonly active: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            readonly role: "admin" | "dispatcher" | "viewer";
            /** @description The zones they see and touch; null: all. */
            readonly zones: readonly string[] | null;
        };
        /** PeopleAnswer */
        readonly PeopleAnswer: {
            readonly people: readonly components["schemas"]["OpsPerson"][];
        };
        /** PersonRequest */
        readonly PersonRequest: {
            readonly name: string;
            /**
             * @default admin
             * @enum {string}
             */
            readonly role?: "admin" | "dispatcher" | "viewer";
            /** @description The zones they see and touch; absent or null: all. */
            readonly zones?: readonly string[] | null;
            /**
             * Format: email
             * @description As an OpenID provider knows them; for nothing else.
             */
            readonly email?: string | null;
            /**
             * @description Whether to make a key as well, for programs of theirs.
             * @default true
             */
            readonly key?: boolean;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** PersonAnswer */
        readonly PersonAnswer: {
            readonly id: string;
            readonly name: string;
            /** @description As an OpenID provider knows them. */
            readonly email: string | null;
            /** @description False: switched off, and no key or session of theirs opens anything. */
            readonly active: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            readonly role: "admin" | "dispatcher" | "viewer";
            /** @description The zones they see and touch; null: all. */
            readonly zones: readonly string[] | null;
            /** @description A key, shown only here; absent with `key: false`. */
            readonly token?: string;
        };
        /** PersonChange */
        readonly PersonChange: {
            readonly name?: string;
            /** @enum {string} */
            readonly role?: "admin" | "dispatcher" | "viewer";
            /** @description The zones they see and touch; absent or null: all. */
            readonly zones?: readonly string[] | null;
            /**
             * Format: email
             * @description As an OpenID provider knows them; for nothing else.
             */
            readonly email?: string | null;
            /** @description False: no key or session of theirs opens anything until it is true again. */
            readonly active?: boolean;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** SignInLinkRequest */
        readonly SignInLinkRequest: {
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** OneTimeLink */
        readonly OneTimeLink: {
            /**
             * Format: uri
             * @description To be opened, or shown as a QR code. It works once.
             */
            readonly url: string;
            /** @description What the address holds, for programs. */
            readonly token: string;
            /** Format: date-time */
            readonly expiresAt: string;
        };
        /** MerchantPerson */
        readonly MerchantPerson: {
            readonly id: string;
            readonly name: string;
            /** @description As an OpenID provider knows them. */
            readonly email: string | null;
            /** @description False: switched off, and no key or session of theirs opens anything. */
            readonly active: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            readonly role: "owner" | "staff" | "picker";
            /** @description The stores they see and touch; null: all. */
            readonly stores: readonly string[] | null;
        };
        /** MerchantPeople */
        readonly MerchantPeople: {
            readonly people: readonly components["schemas"]["MerchantPerson"][];
        };
        /** OpsMerchantPersonRequest */
        readonly OpsMerchantPersonRequest: {
            readonly name: string;
            /** @enum {string} */
            readonly role: "owner" | "staff" | "picker";
            /** @description The stores they see and touch; absent or null: all. */
            readonly stores?: readonly string[] | null;
            /**
             * Format: email
             * @description As an OpenID provider knows them; for nothing else.
             */
            readonly email?: string | null;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** MerchantPersonRequest */
        readonly MerchantPersonRequest: {
            readonly name: string;
            /** @enum {string} */
            readonly role: "owner" | "staff" | "picker";
            /** @description The stores they see and touch; absent or null: all. */
            readonly stores?: readonly string[] | null;
            /**
             * Format: email
             * @description As an OpenID provider knows them; for nothing else.
             */
            readonly email?: string | null;
        };
        /** MerchantPersonChange */
        readonly MerchantPersonChange: {
            readonly name?: string;
            /** @enum {string} */
            readonly role?: "owner" | "staff" | "picker";
            /** @description The stores they see and touch; absent or null: all. */
            readonly stores?: readonly string[] | null;
            /**
             * Format: email
             * @description As an OpenID provider knows them; for nothing else.
             */
            readonly email?: string | null;
            /** @description False: no key or session of theirs opens anything until it is true again. */
            readonly active?: boolean;
        };
        /** SignInWays */
        readonly SignInWays: {
            /**
             * @description A one-time link, made by whoever keeps people there.
             * @constant
             */
            readonly link: true;
            readonly passkey: {
                /** @description The one address at which passkeys work. */
                readonly origin: string;
            };
            /** @description Null: not set up. */
            readonly openid: {
                readonly issuer: string;
            } | null;
        };
        /** LinkSignInRequest */
        readonly LinkSignInRequest: {
            /** @description What the link holds after `/sign-in/`. */
            readonly token: string;
            /**
             * @description Of the first admin, who is taken in by their link.
             * @default Admin
             */
            readonly name?: string;
        };
        /** SignedIn */
        readonly SignedIn: {
            readonly person: {
                readonly id: string;
                readonly name: string;
                readonly email: string | null;
                /** @description Where they work; null: at ops. */
                readonly merchantId: string | null;
                /** @enum {string} */
                readonly role: "admin" | "dispatcher" | "viewer" | "owner" | "staff" | "picker";
                /** @description Zones of a person at ops, stores of one at a merchant; null: all of them. */
                readonly limitedTo: readonly string[] | null;
            };
            readonly session: {
                /** Format: uuid */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description When it ends if nothing is asked with it.
                 */
                readonly idleUntil: string;
                /**
                 * Format: date-time
                 * @description When it ends in any case.
                 */
                readonly expiresAt: string;
            };
            /** @description The operations that the role and its limits allow, such as `POST /v1/ops/deliveries/{id}/hold`. */
            readonly may: readonly string[];
        };
        /** PasskeyOptions */
        readonly PasskeyOptions: {
            readonly challenge: string;
            readonly timeout?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** PasskeySignInRequest */
        readonly PasskeySignInRequest: {
            readonly credential: {
                readonly id: string;
                readonly rawId: string;
                /** @enum {string} */
                readonly type: "public-key";
                /** @enum {string|null} */
                readonly authenticatorAttachment?: "platform" | "cross-platform" | null;
                /** @default {} */
                readonly clientExtensionResults?: {
                    readonly [key: string]: unknown;
                };
                readonly response: {
                    readonly clientDataJSON: string;
                    readonly authenticatorData: string;
                    readonly signature: string;
                    readonly userHandle?: string | null;
                };
            };
        };
        /** Session */
        readonly Session: {
            /** Format: uuid */
            readonly id: string;
            /** @description The browser, as it told of itself. */
            readonly name: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description To the minute. */
            readonly lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When it ends if nobody uses it.
             */
            readonly idleUntil: string;
            /**
             * Format: date-time
             * @description When it ends in any case.
             */
            readonly expiresAt: string;
            /** @description Whether it is the one that asks. */
            readonly current: boolean;
        };
        /** SessionList */
        readonly SessionList: {
            readonly sessions: readonly components["schemas"]["Session"][];
        };
        /** Passkey */
        readonly Passkey: {
            /** @description The credential’s own id. */
            readonly id: string;
            readonly name: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly lastUsedAt: string | null;
        };
        /** PasskeyList */
        readonly PasskeyList: {
            readonly passkeys: readonly components["schemas"]["Passkey"][];
        };
        /** RegisterPasskeyRequest */
        readonly RegisterPasskeyRequest: {
            /** @description What its holder knows it by, such as the phone. */
            readonly name: string;
            readonly credential: {
                readonly id: string;
                readonly rawId: string;
                /** @enum {string} */
                readonly type: "public-key";
                /** @enum {string|null} */
                readonly authenticatorAttachment?: "platform" | "cross-platform" | null;
                /** @default {} */
                readonly clientExtensionResults?: {
                    readonly [key: string]: unknown;
                };
                readonly response: {
                    readonly clientDataJSON: string;
                    readonly attestationObject: string;
                    readonly authenticatorData?: string;
                    readonly transports?: readonly string[];
                    readonly publicKeyAlgorithm?: number;
                    readonly publicKey?: string | null;
                };
            };
        };
        /** EnrolRequest */
        readonly EnrolRequest: {
            /** @description What the link holds after `/enrol/`. */
            readonly token: string;
            /** @description What the phone is known by when it is lost, such as its owner and make. */
            readonly label: string;
        };
        /** EnrolledPhone */
        readonly EnrolledPhone: {
            /** @description The phone’s own. Shown only here. */
            readonly key: string;
            /** Format: uuid */
            readonly keyId: string;
            readonly carrier: {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "rider" | "volunteer";
                readonly name: string;
                readonly zoneId: string;
                readonly compoundId: string | null;
            };
        };
        /** JoinInvitation */
        readonly JoinInvitation: {
            readonly compound: {
                readonly zh: string;
                readonly en: string;
            };
        };
        /** JoinRequest */
        readonly JoinRequest: {
            readonly name: string;
            readonly phone: string;
        };
        /** JoinAsked */
        readonly JoinAsked: {
            /** @description Of this phone: once let in, `POST /v1/enrolments` gives its key for it. Keep it. */
            readonly token: string;
            /** @constant */
            readonly state: "waiting";
            /**
             * Format: date-time
             * @description The service’s time; who is not let in by then asks again.
             */
            readonly expiresAt: string;
        };
        /**
         * EnrolmentRequest
         * @default {}
         */
        readonly EnrolmentRequest: {
            /**
             * @description End the carrier’s other phones when it is used: they are lost.
             * @default false
             */
            readonly replaces?: boolean;
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** CoordinatorRequest */
        readonly CoordinatorRequest: {
            readonly coordinator: boolean;
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** JoinCode */
        readonly JoinCode: {
            /**
             * Format: uri
             * @description To be shown as a QR code. It only lets people ask.
             */
            readonly url: string;
            readonly code: string;
            /** Format: date-time */
            readonly madeAt: string;
        };
        /** ReasonRequest */
        readonly ReasonRequest: {
            /** @description Kept in the audit log. */
            readonly reason?: string;
        };
        /** JoinRequestList */
        readonly JoinRequestList: {
            readonly requests: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly compoundId: string;
                /** @description Erased once it is decided. */
                readonly name: string | null;
                /** @description Erased once it is decided. */
                readonly phone: string | null;
                /** @enum {string} */
                readonly state: "waiting" | "admitted" | "refused" | "expired";
                /** Format: date-time */
                readonly askedAt: string;
                readonly decidedAt: string | null;
                /** @description Who they are since they were let in. */
                readonly carrierId: string | null;
            }[];
        };
        /** Admitted */
        readonly Admitted: {
            readonly carrierId: string;
        };
        /** RefuseJoinRequest */
        readonly RefuseJoinRequest: {
            /** @description Kept in the audit log. */
            readonly reason: string;
        };
        /** Alive */
        readonly Alive: {
            /** @constant */
            readonly status: "ok";
        };
        /** Readiness */
        readonly Readiness: {
            readonly ready: boolean;
            readonly checks: {
                readonly [key: string]: {
                    readonly ok: boolean;
                    readonly detail?: string;
                };
            };
        };
        /** DeliveryOffered */
        readonly DeliveryOffered: {
            /** @constant */
            readonly type: "delivery.offered";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryAccepted */
        readonly DeliveryAccepted: {
            /** @constant */
            readonly type: "delivery.accepted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryPickedUp */
        readonly DeliveryPickedUp: {
            /** @constant */
            readonly type: "delivery.picked_up";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryArrived */
        readonly DeliveryArrived: {
            /** @constant */
            readonly type: "delivery.arrived";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryDelivered */
        readonly DeliveryDelivered: {
            /** @constant */
            readonly type: "delivery.delivered";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryFailed */
        readonly DeliveryFailed: {
            /** @constant */
            readonly type: "delivery.failed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryReturned */
        readonly DeliveryReturned: {
            /** @constant */
            readonly type: "delivery.returned";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryHeld */
        readonly DeliveryHeld: {
            /** @constant */
            readonly type: "delivery.held";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryCancelled */
        readonly DeliveryCancelled: {
            /** @constant */
            readonly type: "delivery.cancelled";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryDelayed */
        readonly DeliveryDelayed: {
            /** @constant */
            readonly type: "delivery.delayed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** DeliveryIncident */
        readonly DeliveryIncident: {
            /** @constant */
            readonly type: "delivery.incident";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
            };
        };
        /** OrderChanged */
        readonly OrderChanged: {
            /** @constant */
            readonly type: "order.changed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
                /** @description Which parts of the order are others. */
                readonly changed: readonly ("lines" | "goods" | "packed" | "dropoff" | "contact" | "note" | "window" | "readyAt" | "substitution" | "metadata" | "tip")[];
                /** @description All lines of the order, as they are after the change. */
                readonly lines: readonly {
                    readonly sku: string;
                    /** @enum {string} */
                    readonly state: "to_pick" | "asked" | "picked" | "substituted" | "cut" | "released";
                    /** @description Still to be put into the bag. */
                    readonly toPick: number;
                    /** @description In the bag, wherever that is. */
                    readonly picked: number;
                    /** @description Ran short; the resident is asked what to take. */
                    readonly asked: number;
                    /** @description Ran short; the resident gets something else. */
                    readonly substituted: number;
                    /** @description Ran short; the resident gets nothing for it. */
                    readonly cut: number;
                    /** @description As ordered, or as taken for another line. */
                    readonly ordered: number;
                    readonly insteadOf?: string;
                }[];
            };
        };
        /** DeliveryRated */
        readonly DeliveryRated: {
            /** @constant */
            readonly type: "delivery.rated";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /**
                 * Format: date-time
                 * @description What the service holds itself to.
                 */
                readonly promisedAt: string;
                /**
                 * Format: date-time
                 * @description When the bag is expected at its place, as of `timestamp`; absent where none is.
                 */
                readonly expectedAt?: string;
                /**
                 * ToldCarrier
                 * @description Who brings the bag, and where that is: only while it is under way.
                 */
                readonly carrier?: {
                    readonly id: string;
                    readonly name: string;
                    /** @enum {string} */
                    readonly vehicle: "foot" | "bicycle" | "ebike" | "car";
                    /** @description Its last four digits. */
                    readonly phone?: string;
                    /** @description WGS 84. */
                    readonly location?: {
                        readonly lat: number;
                        readonly lng: number;
                    };
                    /**
                     * Format: date-time
                     * @description When the carrier was there.
                     */
                    readonly locatedAt?: string;
                    /** @description Metres, as the phone reckons. */
                    readonly accuracy?: number;
                };
                /** @enum {string} */
                readonly rating: "up" | "down";
                /** @description What was wrong, by codes. */
                readonly complaints: readonly ("late" | "wrong_place" | "note_ignored" | "disturbed" | "missing_goods" | "wrong_goods" | "damaged" | "not_kept_cold" | "unfriendly" | "never_came" | "other")[];
            };
        };
        /** NoticeAccepted */
        readonly NoticeAccepted: {
            /** @constant */
            readonly type: "notice.accepted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeOnTheWay */
        readonly NoticeOnTheWay: {
            /** @constant */
            readonly type: "notice.on_the_way";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeArrived */
        readonly NoticeArrived: {
            /** @constant */
            readonly type: "notice.arrived";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeDelivered */
        readonly NoticeDelivered: {
            /** @constant */
            readonly type: "notice.delivered";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeLate */
        readonly NoticeLate: {
            /** @constant */
            readonly type: "notice.late";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeHeld */
        readonly NoticeHeld: {
            /** @constant */
            readonly type: "notice.held";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeFailed */
        readonly NoticeFailed: {
            /** @constant */
            readonly type: "notice.failed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** NoticeSubstitutes */
        readonly NoticeSubstitutes: {
            /** @constant */
            readonly type: "notice.substitutes";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /** Format: uuid */
                readonly deliveryId: string;
                /** Format: uuid */
                readonly orderId: string;
                readonly externalId: string;
                /** @enum {string} */
                readonly state: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description A code, as `declined` or `held_by_ops`; of a change, the articles. */
                readonly reason?: string;
                /**
                 * @description Where the bag is to be left, by the drop policy of now.
                 * @enum {string}
                 */
                readonly place: "door" | "gate_shelf" | "guard_post" | "locker" | "in_person";
                /** @description Of use now or never: not to be kept for the morning. */
                readonly urgent: boolean;
                /** @enum {string} */
                readonly language: "zh" | "en";
                /**
                 * Format: date-time
                 * @description By when it is expected; of substitutes, to be answered.
                 */
                readonly expectedAt?: string;
                /** @description Whether there is a photo of the bag, at the link and `/photo`. */
                readonly photo: boolean;
                readonly subject: string;
                /** @description In words; the order’s `trackingUrl` belongs where it says `{link}`. */
                readonly text: string;
            };
        };
        /** EndpointTest */
        readonly EndpointTest: {
            /** @constant */
            readonly type: "endpoint.test";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly timestamp: string;
            readonly data: {
                /**
                 * Format: uuid
                 * @description Which of your endpoints was asked for a test.
                 */
                readonly endpointId: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type OrderRequest = components['schemas']['OrderRequest'];
export type DropPolicy = components['schemas']['DropPolicy'];
export type Reading = components['schemas']['Reading'];
export type Promise = components['schemas']['Promise'];
export type OrderAnswer = components['schemas']['OrderAnswer'];
export type ToldCarrier = components['schemas']['ToldCarrier'];
export type OrderPage = components['schemas']['OrderPage'];
export type OrderBatchRequest = components['schemas']['OrderBatchRequest'];
export type OrderBatchAnswer = components['schemas']['OrderBatchAnswer'];
export type WholeOrder = components['schemas']['WholeOrder'];
export type OrderChange = components['schemas']['OrderChange'];
export type OrderChangeAnswer = components['schemas']['OrderChangeAnswer'];
export type Redelivery = components['schemas']['Redelivery'];
export type CancelRequest = components['schemas']['CancelRequest'];
export type QuoteRequest = components['schemas']['QuoteRequest'];
export type QuoteAnswer = components['schemas']['QuoteAnswer'];
export type StockLevelUpdate = components['schemas']['StockLevelUpdate'];
export type StockChanges = components['schemas']['StockChanges'];
export type StockLevels = components['schemas']['StockLevels'];
export type WholeStockList = components['schemas']['WholeStockList'];
export type ReplacedStock = components['schemas']['ReplacedStock'];
export type StockMovement = components['schemas']['StockMovement'];
export type MovedStock = components['schemas']['MovedStock'];
export type StockLedger = components['schemas']['StockLedger'];
export type StockRun = components['schemas']['StockRun'];
export type StockRuns = components['schemas']['StockRuns'];
export type StoreChange = components['schemas']['StoreChange'];
export type StoreAnswer = components['schemas']['StoreAnswer'];
export type PickerRequest = components['schemas']['PickerRequest'];
export type PickerAnswer = components['schemas']['PickerAnswer'];
export type PickerList = components['schemas']['PickerList'];
export type FeeStatement = components['schemas']['FeeStatement'];
export type PickingOrder = components['schemas']['PickingOrder'];
export type PickingList = components['schemas']['PickingList'];
export type PickRequest = components['schemas']['PickRequest'];
export type ShortRequest = components['schemas']['ShortRequest'];
export type MerchantReport = components['schemas']['MerchantReport'];
export type Key = components['schemas']['Key'];
export type KeyList = components['schemas']['KeyList'];
export type KeyRequest = components['schemas']['KeyRequest'];
export type NewKey = components['schemas']['NewKey'];
export type WebhookSecretList = components['schemas']['WebhookSecretList'];
export type WebhookSecretRequest = components['schemas']['WebhookSecretRequest'];
export type NewWebhookSecret = components['schemas']['NewWebhookSecret'];
export type CallerAnswer = components['schemas']['CallerAnswer'];
export type ListedStore = components['schemas']['ListedStore'];
export type StoreList = components['schemas']['StoreList'];
export type WebhookEndpoints = components['schemas']['WebhookEndpoints'];
export type WebhookEndpointRequest = components['schemas']['WebhookEndpointRequest'];
export type NewWebhookEndpoint = components['schemas']['NewWebhookEndpoint'];
export type WebhookEndpoint = components['schemas']['WebhookEndpoint'];
export type WebhookEndpointChange = components['schemas']['WebhookEndpointChange'];
export type EndpointSecretRequest = components['schemas']['EndpointSecretRequest'];
export type WebhookTest = components['schemas']['WebhookTest'];
export type WebhookMessages = components['schemas']['WebhookMessages'];
export type WebhookMessageSent = components['schemas']['WebhookMessageSent'];
export type WebhookReplay = components['schemas']['WebhookReplay'];
export type WebhookReplayRequest = components['schemas']['WebhookReplayRequest'];
export type StockSourceRequest = components['schemas']['StockSourceRequest'];
export type StockSourceAnswer = components['schemas']['StockSourceAnswer'];
export type StockSource = components['schemas']['StockSource'];
export type StockSyncWanted = components['schemas']['StockSyncWanted'];
export type StockAdapters = components['schemas']['StockAdapters'];
export type ShiftRequest = components['schemas']['ShiftRequest'];
export type ShiftAnswer = components['schemas']['ShiftAnswer'];
export type LocationRequest = components['schemas']['LocationRequest'];
export type LocationsRequest = components['schemas']['LocationsRequest'];
export type LocationsAnswer = components['schemas']['LocationsAnswer'];
export type Assignment = components['schemas']['Assignment'];
export type Assignments = components['schemas']['Assignments'];
export type AcceptRequest = components['schemas']['AcceptRequest'];
export type ConfirmRequest = components['schemas']['ConfirmRequest'];
export type DeclineRequest = components['schemas']['DeclineRequest'];
export type AtStoreRequest = components['schemas']['AtStoreRequest'];
export type PlainStep = components['schemas']['PlainStep'];
export type OpenCellRequest = components['schemas']['OpenCellRequest'];
export type DeliverRequest = components['schemas']['DeliverRequest'];
export type FailRequest = components['schemas']['FailRequest'];
export type ReturnRequest = components['schemas']['ReturnRequest'];
export type IncidentRequest = components['schemas']['IncidentRequest'];
export type ReportedIncident = components['schemas']['ReportedIncident'];
export type MessageRequest = components['schemas']['MessageRequest'];
export type PhotoAnswer = components['schemas']['PhotoAnswer'];
export type PayStatement = components['schemas']['PayStatement'];
export type Me = components['schemas']['Me'];
export type RiderSession = components['schemas']['RiderSession'];
export type RiderHistory = components['schemas']['RiderHistory'];
export type Substitution = components['schemas']['Substitution'];
export type TrackAnswer = components['schemas']['TrackAnswer'];
export type NoteRequest = components['schemas']['NoteRequest'];
export type NoteAnswer = components['schemas']['NoteAnswer'];
export type ReadingRequest = components['schemas']['ReadingRequest'];
export type MessagesAnswer = components['schemas']['MessagesAnswer'];
export type SubstitutionRequest = components['schemas']['SubstitutionRequest'];
export type CellCodeAnswer = components['schemas']['CellCodeAnswer'];
export type OpenRequest = components['schemas']['OpenRequest'];
export type OpenedAnswer = components['schemas']['OpenedAnswer'];
export type ResidentNotices = components['schemas']['ResidentNotices'];
export type RatingRequest = components['schemas']['RatingRequest'];
export type Rating = components['schemas']['Rating'];
export type NoticeSettings = components['schemas']['NoticeSettings'];
export type NoticeSettingsRequest = components['schemas']['NoticeSettingsRequest'];
export type Notices = components['schemas']['Notices'];
export type Ratings = components['schemas']['Ratings'];
export type OpsRatings = components['schemas']['OpsRatings'];
export type Report = components['schemas']['Report'];
export type Overview = components['schemas']['Overview'];
export type DeliveriesPage = components['schemas']['DeliveriesPage'];
export type Riders = components['schemas']['Riders'];
export type Zones = components['schemas']['Zones'];
export type ZoneRequest = components['schemas']['ZoneRequest'];
export type Area = components['schemas']['Area'];
export type DrawnZoneAnswer = components['schemas']['DrawnZoneAnswer'];
export type Queues = components['schemas']['Queues'];
export type StockBoard = components['schemas']['StockBoard'];
export type SteerRequest = components['schemas']['SteerRequest'];
export type PriorityRequest = components['schemas']['PriorityRequest'];
export type WaiveRequest = components['schemas']['WaiveRequest'];
export type AssignRequest = components['schemas']['AssignRequest'];
export type AssignAnswer = components['schemas']['AssignAnswer'];
export type CarrierList = components['schemas']['CarrierList'];
export type CarrierListRequest = components['schemas']['CarrierListRequest'];
export type DeliveryStory = components['schemas']['DeliveryStory'];
export type WhyAnswer = components['schemas']['WhyAnswer'];
export type AuditLog = components['schemas']['AuditLog'];
export type BulkRequest = components['schemas']['BulkRequest'];
export type BulkAnswer = components['schemas']['BulkAnswer'];
export type GatePreview = components['schemas']['GatePreview'];
export type StandDownRequest = components['schemas']['StandDownRequest'];
export type StandDownAnswer = components['schemas']['StandDownAnswer'];
export type StandUpRequest = components['schemas']['StandUpRequest'];
export type Lockers = components['schemas']['Lockers'];
export type ConnectLockerRequest = components['schemas']['ConnectLockerRequest'];
export type ConnectedLocker = components['schemas']['ConnectedLocker'];
export type CellRequest = components['schemas']['CellRequest'];
export type ZoneChange = components['schemas']['ZoneChange'];
export type ReinstateRequest = components['schemas']['ReinstateRequest'];
export type ImportAnswer = components['schemas']['ImportAnswer'];
export type ImportsPage = components['schemas']['ImportsPage'];
export type ImportRowsPage = components['schemas']['ImportRowsPage'];
export type ApplyImportRequest = components['schemas']['ApplyImportRequest'];
export type MerchantRequest = components['schemas']['MerchantRequest'];
export type MerchantAnswer = components['schemas']['MerchantAnswer'];
export type RegisteredMerchant = components['schemas']['RegisteredMerchant'];
export type MerchantsPage = components['schemas']['MerchantsPage'];
export type MerchantChange = components['schemas']['MerchantChange'];
export type MerchantChanged = components['schemas']['MerchantChanged'];
export type StoreRequest = components['schemas']['StoreRequest'];
export type StoresPage = components['schemas']['StoresPage'];
export type OpsStoreChange = components['schemas']['OpsStoreChange'];
export type OpsStockSourceRequest = components['schemas']['OpsStockSourceRequest'];
export type DropPointAnswer = components['schemas']['DropPointAnswer'];
export type DropPointsPage = components['schemas']['DropPointsPage'];
export type DropPointChange = components['schemas']['DropPointChange'];
export type ClockAnswer = components['schemas']['ClockAnswer'];
export type ClockRequest = components['schemas']['ClockRequest'];
export type ClockRenewal = components['schemas']['ClockRenewal'];
export type ExportResidentRequest = components['schemas']['ExportResidentRequest'];
export type ExportResidentAnswer = components['schemas']['ExportResidentAnswer'];
export type EraseResidentRequest = components['schemas']['EraseResidentRequest'];
export type EraseResidentAnswer = components['schemas']['EraseResidentAnswer'];
export type OpsWebhookEndpoints = components['schemas']['OpsWebhookEndpoints'];
export type Compounds = components['schemas']['Compounds'];
export type CompoundRequest = components['schemas']['CompoundRequest'];
export type CompoundAnswer = components['schemas']['CompoundAnswer'];
export type CompoundChange = components['schemas']['CompoundChange'];
export type BuildingRequest = components['schemas']['BuildingRequest'];
export type CarrierRequest = components['schemas']['CarrierRequest'];
export type CarrierAnswer = components['schemas']['CarrierAnswer'];
export type RegisteredCarrier = components['schemas']['RegisteredCarrier'];
export type RegisteredCarriers = components['schemas']['RegisteredCarriers'];
export type CarrierChange = components['schemas']['CarrierChange'];
export type EraseCarrierRequest = components['schemas']['EraseCarrierRequest'];
export type FeeTable = components['schemas']['FeeTable'];
export type FeeTables = components['schemas']['FeeTables'];
export type FeeTableRequest = components['schemas']['FeeTableRequest'];
export type FeeCorrectionRequest = components['schemas']['FeeCorrectionRequest'];
export type FeeCorrection = components['schemas']['FeeCorrection'];
export type IncidentsPage = components['schemas']['IncidentsPage'];
export type SettleIncidentRequest = components['schemas']['SettleIncidentRequest'];
export type PayRule = components['schemas']['PayRule'];
export type PayRules = components['schemas']['PayRules'];
export type PayRuleRequest = components['schemas']['PayRuleRequest'];
export type PayFairness = components['schemas']['PayFairness'];
export type PayCorrectionRequest = components['schemas']['PayCorrectionRequest'];
export type PayCorrection = components['schemas']['PayCorrection'];
export type OpsKeyRequest = components['schemas']['OpsKeyRequest'];
export type OpsWebhookSecretRequest = components['schemas']['OpsWebhookSecretRequest'];
export type OpsPerson = components['schemas']['OpsPerson'];
export type PeopleAnswer = components['schemas']['PeopleAnswer'];
export type PersonRequest = components['schemas']['PersonRequest'];
export type PersonAnswer = components['schemas']['PersonAnswer'];
export type PersonChange = components['schemas']['PersonChange'];
export type SignInLinkRequest = components['schemas']['SignInLinkRequest'];
export type OneTimeLink = components['schemas']['OneTimeLink'];
export type MerchantPerson = components['schemas']['MerchantPerson'];
export type MerchantPeople = components['schemas']['MerchantPeople'];
export type OpsMerchantPersonRequest = components['schemas']['OpsMerchantPersonRequest'];
export type MerchantPersonRequest = components['schemas']['MerchantPersonRequest'];
export type MerchantPersonChange = components['schemas']['MerchantPersonChange'];
export type SignInWays = components['schemas']['SignInWays'];
export type LinkSignInRequest = components['schemas']['LinkSignInRequest'];
export type SignedIn = components['schemas']['SignedIn'];
export type PasskeyOptions = components['schemas']['PasskeyOptions'];
export type PasskeySignInRequest = components['schemas']['PasskeySignInRequest'];
export type Session = components['schemas']['Session'];
export type SessionList = components['schemas']['SessionList'];
export type Passkey = components['schemas']['Passkey'];
export type PasskeyList = components['schemas']['PasskeyList'];
export type RegisterPasskeyRequest = components['schemas']['RegisterPasskeyRequest'];
export type EnrolRequest = components['schemas']['EnrolRequest'];
export type EnrolledPhone = components['schemas']['EnrolledPhone'];
export type JoinInvitation = components['schemas']['JoinInvitation'];
export type JoinRequest = components['schemas']['JoinRequest'];
export type JoinAsked = components['schemas']['JoinAsked'];
export type EnrolmentRequest = components['schemas']['EnrolmentRequest'];
export type CoordinatorRequest = components['schemas']['CoordinatorRequest'];
export type JoinCode = components['schemas']['JoinCode'];
export type ReasonRequest = components['schemas']['ReasonRequest'];
export type JoinRequestList = components['schemas']['JoinRequestList'];
export type Admitted = components['schemas']['Admitted'];
export type RefuseJoinRequest = components['schemas']['RefuseJoinRequest'];
export type Alive = components['schemas']['Alive'];
export type Readiness = components['schemas']['Readiness'];
export type DeliveryOffered = components['schemas']['DeliveryOffered'];
export type DeliveryAccepted = components['schemas']['DeliveryAccepted'];
export type DeliveryPickedUp = components['schemas']['DeliveryPickedUp'];
export type DeliveryArrived = components['schemas']['DeliveryArrived'];
export type DeliveryDelivered = components['schemas']['DeliveryDelivered'];
export type DeliveryFailed = components['schemas']['DeliveryFailed'];
export type DeliveryReturned = components['schemas']['DeliveryReturned'];
export type DeliveryHeld = components['schemas']['DeliveryHeld'];
export type DeliveryCancelled = components['schemas']['DeliveryCancelled'];
export type DeliveryDelayed = components['schemas']['DeliveryDelayed'];
export type DeliveryIncident = components['schemas']['DeliveryIncident'];
export type OrderChanged = components['schemas']['OrderChanged'];
export type DeliveryRated = components['schemas']['DeliveryRated'];
export type NoticeAccepted = components['schemas']['NoticeAccepted'];
export type NoticeOnTheWay = components['schemas']['NoticeOnTheWay'];
export type NoticeArrived = components['schemas']['NoticeArrived'];
export type NoticeDelivered = components['schemas']['NoticeDelivered'];
export type NoticeLate = components['schemas']['NoticeLate'];
export type NoticeHeld = components['schemas']['NoticeHeld'];
export type NoticeFailed = components['schemas']['NoticeFailed'];
export type NoticeSubstitutes = components['schemas']['NoticeSubstitutes'];
export type EndpointTest = components['schemas']['EndpointTest'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "Orders.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Your own number: the order, and its redeliveries. */
                readonly externalId?: string;
                readonly storeId?: string;
                readonly state?: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description Posted at this moment or later. */
                readonly from?: string;
                /** @description Posted before this moment. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.post": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text of up to 200 characters that stands for this request. Sent again with the same body, it is answered as the first time; with another body it is 422 IDEMPOTENCY_MISMATCH. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "externalId": "20220328-0017",
                 *       "storeId": "store-guoding",
                 *       "lines": [
                 *         {
                 *           "sku": "6901234567892",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "dropoff": {
                 *         "address": "国定路 333 号",
                 *         "building": "3",
                 *         "room": "502",
                 *         "location": {
                 *           "lat": 31.298,
                 *           "lng": 121.508
                 *         },
                 *         "contact": {
                 *           "name": "王女士",
                 *           "phone": "13800000000"
                 *         },
                 *         "note": "放门口就行,别敲门孩子睡了"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["OrderRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.postBatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text of up to 200 characters that stands for this request. Sent again with the same body, it is answered as the first time; with another body it is 422 IDEMPOTENCY_MISMATCH. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderBatchRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderBatchAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeOrder"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The `ETag` of the order as you read it: where it was changed since, nothing is done, and the answer is 412. */
                readonly "If-Match"?: string;
                /** @description Any text of up to 200 characters that stands for this request. Sent again with the same body, it is answered as the first time; with another body it is 422 IDEMPOTENCY_MISMATCH. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderChangeAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.redeliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text of up to 200 characters that stands for this request. Sent again with the same body, it is answered as the first time; with another body it is 422 IDEMPOTENCY_MISMATCH. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Redelivery"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Orders.cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeOrder"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Quotes.quote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuoteAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockLevels"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example [
                 *       {
                 *         "sku": "6901234567892",
                 *         "onHand": 40,
                 *         "name": "鲜牛奶 Milk",
                 *         "temperature": "chilled"
                 *       }
                 *     ]
                 */
                readonly "application/json": readonly components["schemas"]["StockLevelUpdate"][];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockChanges"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.replace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WholeStockList"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplacedStock"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example [
                 *       {
                 *         "sku": "6901234567892",
                 *         "change": -2,
                 *         "reference": "till-2-receipt-881"
                 *       }
                 *     ]
                 */
                readonly "application/json": readonly components["schemas"]["StockMovement"][];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MovedStock"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.ledger": {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly sku: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockLedger"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly sku: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stock.runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockRuns"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stores.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StoreChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoreAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stores.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PickerList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stores.takeIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PickerRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PickerAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stores.letGo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly pickerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Statement.read": {
        readonly parameters: {
            readonly query?: {
                /** @description In the service’s time zone; by default this one. */
                readonly month?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeStatement"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Statement.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description In the service’s time zone; by default this one. */
                readonly month?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each delivery and correction, amounts in hundredths. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Picking.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PickingList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Picking.pick": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly sku: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PickRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PickingOrder"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Picking.short": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly sku: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShortRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PickingOrder"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantReports.read": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day; by default six days before `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly by?: "day" | "zone" | "store" | "compound";
                /** @description Of one zone, store or compound. */
                readonly id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantReport"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantReports.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day; by default six days before `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly by?: "day" | "zone" | "store" | "compound";
                /** @description Of one zone, store or compound. */
                readonly id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each day and id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.own": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly keyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.ownWebhookSecrets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookSecretList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.rotateWebhookSecret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookSecretRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewWebhookSecret"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.ofPicker": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly pickerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.addOfPicker": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly pickerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantKeys.revokeOfPicker": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly pickerId: string;
                readonly keyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Caller.of": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallerAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StoreList.list": {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoreList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookEndpoints"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookEndpointRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndpointSecretRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewWebhookSecret"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookTest"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.messages": {
        readonly parameters: {
            readonly query?: {
                readonly state?: "pending" | "sent" | "given_up";
                readonly type?: "delivery.offered" | "delivery.accepted" | "delivery.picked_up" | "delivery.arrived" | "delivery.delivered" | "delivery.failed" | "delivery.returned" | "delivery.held" | "delivery.cancelled" | "delivery.delayed" | "delivery.incident" | "order.changed" | "delivery.rated" | "notice.accepted" | "notice.on_the_way" | "notice.arrived" | "notice.delivered" | "notice.late" | "notice.held" | "notice.failed" | "notice.substitutes" | "endpoint.test";
                readonly deliveryId?: string;
                readonly from?: string;
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookMessages"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.message": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
                readonly messageId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookMessageSent"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.replayOne": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
                readonly messageId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookEndpoints.replaySpan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly endpointId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookReplayRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StockSource.view": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockSource"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StockSource.set": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StockSourceRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockSourceAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StockSource.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StockSource.sync": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockSyncWanted"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StockAdapters.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockAdapters"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StockUploads.upload": {
        readonly parameters: {
            readonly query?: {
                /** @description When the list was true; now, if not given. */
                readonly asOf?: string;
                /** @description What the list means for what is not in it. */
                readonly absent?: "keep" | "zero";
                /** @description Told by the bytes, if not given. */
                readonly encoding?: "utf-8" | "gbk";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
                readonly "multipart/form-data": string;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockRun"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Hooks.stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sourceId: string;
            };
            readonly cookie?: never;
        };
        /** @description As the system sends it. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": unknown;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Shift.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "state": "online",
                 *       "location": {
                 *         "lat": 31.298,
                 *         "lng": 121.508
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["ShiftRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShiftAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Shift.locate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "location": {
                 *         "lat": 31.298,
                 *         "lng": 121.508
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["LocationRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Shift.locateLate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LocationsRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LocationsAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "News.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Seconds. */
                readonly wait?: number;
            };
            readonly header?: {
                /** @description The ETag you saw last: news is what differs. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignments"];
                };
            };
            /** @description Nothing has changed since the ETag you saw. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "News.events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events `assignments`, each with the answer of `GET /v1/rider/assignments`; and `still-here` when nothing happens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclineRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.atStore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AtStoreRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.pickUp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlainStep"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.arrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlainStep"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.openCell": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenCellRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "proof": {
                 *         "place": "door",
                 *         "location": {
                 *           "lat": 31.298,
                 *           "lng": 121.508
                 *         }
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliverRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.fail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FailRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.bringBack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IncidentRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportedIncident"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assignments.write": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MessageRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Photos.upload": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly photo?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PhotoAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "RiderStatement.read": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day, in the service’s time zone; by default `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PayStatement"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "RiderStatement.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day, in the service’s time zone; by default `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each entry, amounts in hundredths. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Me.me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Me.session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RiderSession"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Me.history": {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RiderHistory"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.view": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrackAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "放门卫,谢谢"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoteRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReadingRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.collected": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.write": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "text": "请放东门货架 The east gate’s shelf, please"
                 *     }
                 */
                readonly "application/json": components["schemas"]["MessageRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MessagesAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.substitute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SubstitutionRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Substitution"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.issueCode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CellCodeAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Track.openCell": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "ResidentNotices.view": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResidentNotices"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "ResidentNotices.stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResidentNotices"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "ResidentNotices.resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResidentNotices"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Rating.rate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RatingRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rating"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantNotices.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantNotices.choose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoticeSettingsRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantNotices.ofOrder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantNotices.rated": {
        readonly parameters: {
            readonly query?: {
                readonly rating?: "up" | "down";
                readonly from?: string;
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ratings"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsNotices.ofDelivery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsNotices.rated": {
        readonly parameters: {
            readonly query?: {
                readonly rating?: "up" | "down";
                readonly from?: string;
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly merchantId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpsRatings"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "RiderReports.read": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day; by default six days before `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "RiderReports.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day; by default six days before `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Board.overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Board.deliveries": {
        readonly parameters: {
            readonly query?: {
                readonly state?: "queued" | "offered" | "accepted" | "picked_up" | "arrived" | "delivered" | "held" | "failed" | "cancelled" | "returned";
                /** @description `late`: past its promise; `at_risk`: expected past it, or without a carrier 15 minutes before it; `no_carrier`: nobody can take it; `carrier_off_shift`: with somebody who went home; `resident_asked`: an answer on short goods is awaited; `bag_coming_back`: failed or cancelled with the bag out. */
                readonly exception?: "late" | "at_risk" | "held" | "no_carrier" | "carrier_off_shift" | "resident_asked" | "bag_coming_back";
                readonly zoneId?: string;
                readonly compoundId?: string;
                readonly storeId?: string;
                readonly merchantId?: string;
                /** @description Who has it in hand, or is offered it. */
                readonly carrierId?: string;
                /** @description The merchant’s own number. */
                readonly externalId?: string;
                readonly late?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeliveriesPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Board.riders": {
        readonly parameters: {
            readonly query?: {
                readonly zoneId?: string;
                readonly state?: "online" | "paused" | "offline";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Riders"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Board.zones": {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are retired, instead of those in use. */
                readonly retired?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Zones"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Zones.open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ZoneRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrawnZoneAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Board.readQueues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Queues"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Board.readStock": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockBoard"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsReports.read": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day; by default six days before `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly by?: "day" | "zone" | "store" | "compound" | "rider";
                /** @description Of one zone, store, compound or rider. */
                readonly id?: string;
                /** @description Of one merchant’s orders alone. */
                readonly merchantId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsReports.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day; by default six days before `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly by?: "day" | "zone" | "store" | "compound" | "rider";
                /** @description Of one zone, store, compound or rider. */
                readonly id?: string;
                /** @description Of one merchant’s orders alone. */
                readonly merchantId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each day and id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "小区刚封闭 The compound has just been sealed"
                 *     }
                 */
                readonly "application/json": components["schemas"]["SteerRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SteerRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.reassign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SteerRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SteerRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.priority": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PriorityRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.waive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WaiveRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Steer.photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assign.assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssignAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assign.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CarrierList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Assign.order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CarrierListRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CarrierList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stories.story": {
        readonly parameters: {
            readonly query?: {
                /** @description With whose it is, the note and the messages: who looks, and why, is kept in the audit log. */
                readonly personal?: string;
            };
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeliveryStory"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stories.why": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhyAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Stories.audit": {
        readonly parameters: {
            readonly query?: {
                /** @description `ops:ID`, `carrier:ID`, or the id of a person at ops. */
                readonly actor?: string;
                /** @description As `hold`, `assign`, `change_zone`. */
                readonly action?: string;
                /** @description The id of what it was done to. */
                readonly target?: string;
                readonly from?: string;
                /** @description Before this moment. */
                readonly to?: string;
                readonly cursor?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditLog"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Bulk.run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text of up to 200 characters that stands for this request. Sent again with the same body, it is answered as the first time; with another body it is 422 IDEMPOTENCY_MISMATCH. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BulkRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Previews.compound": {
        readonly parameters: {
            readonly query?: {
                /** @description In which it would be. */
                readonly state?: "open" | "restricted" | "sealed";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GatePreview"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Previews.zone": {
        readonly parameters: {
            readonly query?: {
                /** @description In which it would be. */
                readonly state?: "open" | "restricted" | "sealed";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GatePreview"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StandDown.standDown": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StandDownRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StandDownAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "StandDown.standUp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StandUpRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Lockers.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lockers"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Lockers.connect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConnectLockerRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConnectedLocker"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Lockers.takeOutOfOrder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CellRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Lockers.putBackInService": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CellRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Lockers.unlock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CellRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Zones.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrawnZoneAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Zones.retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Zones.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ZoneChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrawnZoneAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Zones.reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReinstateRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrawnZoneAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Import.list": {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportsPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Import.take": {
        readonly parameters: {
            readonly query?: {
                /** @description What the lines of a table are; without it the file is GeoJSON. */
                readonly rows?: "stores" | "riders" | "volunteers" | "buildings";
                /** @description Told by the bytes of a table, if not given. */
                readonly encoding?: "utf-8" | "gbk";
            };
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/geo+json": string;
                readonly "application/json": string;
                readonly "text/csv": string;
                readonly "multipart/form-data": string;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Import.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Import.drop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Import.rows": {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "zone" | "compound" | "gate" | "building" | "entrance" | "drop_point" | "store" | "rider" | "volunteer";
                readonly outcome?: "create" | "change" | "same" | "refuse";
                readonly warned?: string;
                readonly cursor?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportRowsPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Import.apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApplyImportRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Merchants.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are retired, instead of those in use. */
                readonly retired?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantsPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Merchants.takeIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MerchantRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Merchants.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredMerchant"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Merchants.retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookAddress.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MerchantChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantChanged"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Merchants.reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReinstateRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredMerchant"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StoreRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoreAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are retired, instead of those in use. */
                readonly retired?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly merchantId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoresPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoreAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsStoreChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoreAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReinstateRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoreAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsStores.setStockSource": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsStockSourceRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockSourceAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "DropPoints.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are retired, instead of those in use. */
                readonly retired?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly compoundId?: string;
                readonly kind?: "gate_shelf" | "guard_post" | "locker";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropPointsPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "DropPoints.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropPointAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "DropPoints.retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "DropPoints.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DropPointChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropPointAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "DropPoints.reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReinstateRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropPointAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Clock.readClock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Clock.setClock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Clock.resetClock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Clock.renewClock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockRenewal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Residents.export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExportResidentRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResidentAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Residents.erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EraseResidentRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EraseResidentAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "WebhookAddress.list": {
        readonly parameters: {
            readonly query?: {
                readonly merchantId?: string;
                /** @description Only those that are off: failing for a day, or gone. */
                readonly failed?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpsWebhookEndpoints"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are retired, instead of those in use. */
                readonly retired?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly zoneId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Compounds"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompoundRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompoundAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompoundAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompoundChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompoundAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReinstateRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompoundAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.putBuilding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BuildingRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompoundAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.retireBuilding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Compounds.retireGate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly gateId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are retired, instead of those in use. */
                readonly retired?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly kind?: "rider" | "volunteer";
                readonly zoneId?: string;
                readonly compoundId?: string;
                readonly externalId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredCarriers"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.takeIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CarrierRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CarrierAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredCarrier"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CarrierChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredCarrier"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReinstateRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredCarrier"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Carriers.erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EraseCarrierRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Fees.tables": {
        readonly parameters: {
            readonly query?: {
                readonly merchantId?: string;
                readonly zoneId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeTables"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Fees.set": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FeeTableRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeTable"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Fees.withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Fees.statement": {
        readonly parameters: {
            readonly query?: {
                /** @description In the service’s time zone; by default this one. */
                readonly month?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeStatement"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Fees.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description In the service’s time zone; by default this one. */
                readonly month?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each delivery and correction, amounts in hundredths. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Fees.correct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FeeCorrectionRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeCorrection"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Incidents.read": {
        readonly parameters: {
            readonly query?: {
                /** @description Only those that nobody has settled; or only the others. */
                readonly open?: string;
                readonly zoneId?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentsPage"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Incidents.settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettleIncidentRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Incidents.photo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.rules": {
        readonly parameters: {
            readonly query?: {
                readonly zoneId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PayRules"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.set": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PayRuleRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PayRule"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.readFairness": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day, in the service’s time zone; by default `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly zoneId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PayFairness"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.fairnessAsCsv": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day, in the service’s time zone; by default `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
                readonly zoneId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each zone and day, amounts in hundredths. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.statement": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day, in the service’s time zone; by default `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PayStatement"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.csv": {
        readonly parameters: {
            readonly query?: {
                /** @description The first day, in the service’s time zone; by default `to`. */
                readonly from?: string;
                /** @description The last day, at most 92 days in all; by default today. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A row for each entry, amounts in hundredths. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Pay.correct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PayCorrectionRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PayCorrection"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.ofMerchant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.addOfMerchant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsKeyRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.revokeOfMerchant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly keyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.ofCarrier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.addOfCarrier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsKeyRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.revokeOfCarrier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly keyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.ofPerson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.addOfPerson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsKeyRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.revokeOfPerson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly keyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsKeys.rotateWebhookSecret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsWebhookSecretRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewWebhookSecret"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "People.all": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeopleAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "People.takeIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "People.letGo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "People.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpsPerson"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "People.makeLink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInLinkRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantPeople.all": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantPeople"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantPeople.takeIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpsMerchantPersonRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantPerson"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "MerchantPeople.makeLink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInLinkRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OwnPeople.all": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantPeople"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OwnPeople.takeIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MerchantPersonRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantPerson"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OwnPeople.letGo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OwnPeople.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MerchantPersonChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantPerson"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OwnPeople.makeLink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "SignIn.ways": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "SignIn.byLink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinkSignInRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "SignIn.askForPasskey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "SignIn.byPasskey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeySignInRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpenId.begin": {
        readonly parameters: {
            readonly query?: {
                /** @description Where you work, if you work at several. */
                readonly merchantId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description To the provider. */
            readonly 302: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpenId.finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page that goes on to the start. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.own": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.signOut": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.all": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.endOthers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.ofPerson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterPasskeyRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.askToRegister": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Session.takeAway": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Enrolment.enrol": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Of 16 random letters at least, kept by the phone: where the answer is lost, it asks again with the same one while the link lasts. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EnrolledPhone"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Enrolment.invitation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JoinInvitation"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Enrolment.ask": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JoinRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JoinAsked"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.makeLink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnrolmentRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.setCoordinator": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CoordinatorRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.joinCode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JoinCode"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.makeJoinCode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JoinCode"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JoinRequestList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.admit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why, for the audit log; what is not ASCII percent-encoded. */
                readonly "X-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "OpsEnrolments.refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefuseJoinRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Coordinator.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JoinRequestList"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Coordinator.admit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Coordinator.refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Health.healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Health.readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Done. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Health.metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The exposition format of Prometheus. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description Problem (RFC 9457). */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "Webhooks.delivery.offered": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.offered",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "offered"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryOffered"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.accepted": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.accepted",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "accepted"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryAccepted"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.picked_up": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.picked_up",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "picked_up"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryPickedUp"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.arrived": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.arrived",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "arrived"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryArrived"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.delivered": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.delivered",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "delivered"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryDelivered"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.failed": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.failed",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "failed",
                 *         "reason": "gate_closed"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryFailed"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.returned": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.returned",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "returned"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryReturned"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.held": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.held",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "held",
                 *         "reason": "held_by_ops"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryHeld"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.cancelled": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.cancelled",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "cancelled",
                 *         "reason": "cancelled_by_merchant"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryCancelled"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.delayed": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.delayed",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "queued",
                 *         "expectedAt": "2022-03-28T03:12:00.000Z"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryDelayed"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.incident": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.incident",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "picked_up",
                 *         "reason": "vehicle_broken"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryIncident"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.order.changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "order.changed",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "accepted",
                 *         "reason": "1 × 6901234567892 short; cut",
                 *         "changed": [
                 *           "lines"
                 *         ],
                 *         "lines": [
                 *           {
                 *             "sku": "6901234567892",
                 *             "ordered": 2,
                 *             "state": "picked",
                 *             "toPick": 0,
                 *             "picked": 1,
                 *             "asked": 0,
                 *             "substituted": 0,
                 *             "cut": 1
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["OrderChanged"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.delivery.rated": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "delivery.rated",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "promisedAt": "2022-03-28T02:51:00.000Z",
                 *         "state": "delivered",
                 *         "rating": "down",
                 *         "complaints": [
                 *           "late"
                 *         ]
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliveryRated"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.accepted": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.accepted",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "queued",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：已接单",
                 *         "text": "国定路店已接单，预计18:40前送到。查看进度：{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeAccepted"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.on_the_way": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.on_the_way",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "picked_up",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：已出发",
                 *         "text": "国定路店的配送已出发，预计18:32到达：{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeOnTheWay"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.arrived": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.arrived",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "arrived",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：已到达",
                 *         "text": "国定路店的配送已到，将放在门口：{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeArrived"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.delivered": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.delivered",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "delivered",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：已送达",
                 *         "text": "国定路店的配送已放在门口。照片：{link}/photo"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeDelivered"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.late": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.late",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "queued",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：会晚到",
                 *         "text": "国定路店的配送会晚到，现预计19:05到达：还没有骑手接单。{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeLate"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.held": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.held",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "held",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：暂缓配送",
                 *         "text": "国定路店的配送暂缓：正在安排：{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeHeld"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.failed": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.failed",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "failed",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：未能送达",
                 *         "text": "国定路店的配送未能送达：小区大门不开：{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeFailed"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.notice.substitutes": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "notice.substitutes",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "deliveryId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90",
                 *         "orderId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f",
                 *         "externalId": "20220328-0017",
                 *         "place": "door",
                 *         "state": "accepted",
                 *         "urgent": false,
                 *         "language": "zh",
                 *         "photo": false,
                 *         "subject": "国定路店：有商品缺货",
                 *         "text": "请在18:10前选择替代品：{link}"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoticeSubstitutes"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Webhooks.endpoint.test": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Of the message: the same at each attempt. */
                readonly "webhook-id": string;
                /** @description When this attempt was made, in seconds since 1970. */
                readonly "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "endpoint.test",
                 *       "timestamp": "2022-03-28T02:17:31.204Z",
                 *       "data": {
                 *         "endpointId": "017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a91"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["EndpointTest"];
            };
        };
        readonly responses: {
            /** @description Nothing is to be sent here any more: the endpoint is switched off. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again, later and later, for a day. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
