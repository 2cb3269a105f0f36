// Written by `npm run openapi` from the API description: not to be edited.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process can work: its database answers
         * @description 503 when it does not.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merchants, newest first */
        get: operations["MerchantsController_list"];
        put?: never;
        /** Proposes a merchant with its stores, terms and settlement account (R-MERCHANT, R-LIC) */
        post: operations["MerchantsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One merchant with its stores, terms and settlement accounts */
        get: operations["MerchantsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes new terms from a later day on */
        post: operations["MerchantsController_proposeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/settlement-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes another settlement account from a later day on (R-MERCHANT) */
        post: operations["MerchantsController_proposeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes another store of the merchant */
        post: operations["MerchantsController_proposeStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to suspend, reactivate or close */
        post: operations["MerchantsController_proposeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys of the merchant, without their secrets */
        get: operations["ApiKeysController_list"];
        put?: never;
        /** Makes an API key; its secret is shown once */
        post: operations["ApiKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a key at once */
        delete: operations["ApiKeysController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terminals of the merchant */
        get: operations["TerminalsController_list"];
        put?: never;
        /** Proposes a terminal at one of the merchant's stores */
        post: operations["TerminalsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One terminal, with the state of its keys */
        get: operations["TerminalsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to suspend, reactivate or remove */
        post: operations["TerminalsController_proposeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/key-components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One custodian's half of the master key; the second, by another person, puts it in force */
        post: operations["TerminalsController_enterComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day's transactions, newest first, terminals' included */
        get: operations["PaymentsController_list"];
        put?: never;
        /** Takes a payment by card */
        post: operations["PaymentsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a payment: the truth after a lost answer */
        get: operations["PaymentsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a payment of today in full */
        post: operations["PaymentsController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives back all or part of a payment, to the card it came from (R-REFUND) */
        post: operations["PaymentsController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balance-inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is left to spend on a card */
        post: operations["PaymentsController_balance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes an amount on a card */
        post: operations["HoldsController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a hold */
        get: operations["HoldsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{id}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes all or part of what is held, once; the rest is released */
        post: operations["HoldsController_capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives free what is held */
        post: operations["HoldsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that are told what happens, without their secrets */
        get: operations["WebhooksController_list"];
        put?: never;
        /** Registers an address for what happens from now on */
        post: operations["WebhooksController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new secret; the old one signs along for 24 hours */
        post: operations["WebhooksController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends nothing there any more, not even what waits */
        post: operations["WebhooksController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told and how it went, newest first */
        get: operations["WebhooksController_notificationsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with all tries to deliver it */
        get: operations["WebhooksController_notification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again at once, the same under the same webhook-id, with all its tries before it */
        post: operations["WebhooksController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a payment order that the payer pays later, once */
        post: operations["OrdersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a payment order */
        get: operations["OrdersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderNo}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays the order by card
         * @description A decline leaves it open.
         */
        post: operations["OrdersController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderNo}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes the order for good
         * @description If somebody is paying it, what comes is given back by itself.
         */
        post: operations["OrdersController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales paid in parts, newest first */
        get: operations["TendersController_list"];
        put?: never;
        /** Holds the parts of our cards; captures all when nothing else is awaited */
        post: operations["TendersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sale paid in parts: each leg, and what was given back */
        get: operations["TendersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/legs/{legNo}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A part you took yourself is paid
         * @description The last one captures our cards' parts. Again with the same reference changes nothing.
         */
        post: operations["TendersController_confirmLeg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A part failed, or the sale is off: everything is released
         * @description Again changes nothing.
         */
        post: operations["TendersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives parts back to the legs they came from */
        post: operations["TendersController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chains, newest first */
        get: operations["ChainController_list"];
        put?: never;
        /** Proposes a chain led by one of its merchants */
        post: operations["ChainController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes that a merchant joins or leaves */
        post: operations["ChainController_proposeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-groups/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a login that sees all merchants of the chain */
        post: operations["ChainController_proposeUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One chain with its members and logins */
        get: operations["ChainController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/settlement-splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the rule, latest first */
        get: operations["MerchantTermsController_listSplits"];
        put?: never;
        /** Proposes how the merchant’s settlement is shared within its chain, from a later day on */
        post: operations["MerchantTermsController_proposeSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/stores/{storeId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to close a store for good; its terminals are removed with it */
        post: operations["MerchantTermsController_proposeClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/licensed-regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the licence covers, from which day */
        get: operations["MerchantTermsController_listRegions"];
        put?: never;
        /** Proposes what the licence covers from a day on (R-LIC) */
        post: operations["MerchantTermsController_proposeRegions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes another terminal in this one’s place, in the middle of a batch too */
        post: operations["TerminalLifeController_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/key-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The terminal’s generated master key under a transport key, once */
        post: operations["TerminalLifeController_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transport-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transport keys, newest first, without their key material */
        get: operations["TerminalLifeController_list"];
        put?: never;
        /** Names a transport key; its halves follow from two people */
        post: operations["TerminalLifeController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transport-keys/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One custodian’s half of a transport key */
        post: operations["TerminalLifeController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A code of the card in hand, for a merchant to scan; good for one payment within a minute
         * @description Whether the card can pay is decided when it does.
         */
        post: operations["HolderPayCodesController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-orders/{orderNo}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code of the order, good for a minute; however many codes it had, an order is paid once */
        post: operations["OrderCodesController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/stores/{storeId}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store's code as a picture, or as an A6 table stand with the merchant's short name */
        get: operations["StoreQrController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/batch-closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to close the open batch of a terminal that cannot settle it any more; a second person decides */
        post: operations["BatchesController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the terminal's batches were settled, newest first */
        get: operations["BatchesController_settlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/terminals/{no}/batches/{batchNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch, open or closed: what the host has, what the terminal uploaded, what differs */
        get: operations["BatchesController_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/batch-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What settlements left unexplained */
        get: operations["BatchesController_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transaction’s slip, by terminal, batch and trace number or by reference number */
        get: operations["ReceiptsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wallet-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes an account for the register; a second person approves */
        post: operations["WalletsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wallet-accounts/{accountNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account of the register */
        get: operations["WalletsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announces a file; the same file again is the same file */
        post: operations["EcashFilesController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-files/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sends a part of up to 1 MiB; any order, and again where the answer was lost */
        put: operations["EcashFilesController_putPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-files/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every part is sent: the file is checked as a whole, then processed */
        post: operations["EcashFilesController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file is: what is missing, rows processed, rows by class */
        get: operations["EcashFilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-files/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each row, in the file’s order */
        get: operations["EcashFilesController_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-files/{id}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV, all of it */
        get: operations["EcashFilesController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant’s disputes, newest first */
        get: operations["MerchantDisputesController_list"];
        put?: never;
        /** The merchant itself reports a failed tap that its terminal uploaded, with its word on the goods */
        post: operations["MerchantDisputesController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/disputes/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with its steps */
        get: operations["MerchantDisputesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/disputes/{caseId}/goods-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * R-DISPUTE: answers a retrieval request: whether the goods were given
         * @description The last word counts. After the day asked for, silence has counted as not given.
         */
        post: operations["MerchantDisputesController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/disputes/{caseId}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeals against a closed case, once; answers the new case */
        post: operations["MerchantDisputesController_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant’s people and what they may do */
        get: operations["StaffController_list"];
        put?: never;
        /** Lets somebody in; the first password is shown once */
        post: operations["StaffController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/staff/{userId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives another role, switches an account off or on again */
        post: operations["StaffController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/staff/{userId}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new password, shown once; every session of the account ends */
        post: operations["StaffController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transactions of some days, newest first */
        get: operations["TransactionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/transaction-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sums of everything the same filters find */
        get: operations["TransactionsController_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/days/{businessDate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A business day at a glance: its sums, and by hour of China time */
        get: operations["TransactionsController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/transactions/{businessDate}/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transaction with its voids, refunds and reversals */
        get: operations["TransactionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/transactions/{businessDate}/{transactionId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives back all or part of a sale, of a terminal’s too, to the card it came from (R-REFUND)
         * @description By the merchant itself. A business decline is an answer, 201, with its code, rule and reason.
         */
        post: operations["TransactionsController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/terminals/{no}/reveal-tmk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The master key in hex, for injection into a simulated terminal
         * @description Every look is recorded.
         */
        post: operations["SandboxTerminalsController_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A card's dynamic code, for a merchant to scan */
        post: operations["SandboxCodesController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/static-code-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays at a store by its printed code
         * @description A decline is an answer, 201.
         */
        post: operations["SandboxCodesController_payStatic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-code-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays the order whose code is on a merchant’s screen
         * @description A decline is an answer, 201, and leaves the order open.
         */
        post: operations["SandboxCodesController_payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logs in */
        post: operations["SessionController_open"];
        /** Logs out everywhere */
        delete: operations["SessionController_closeAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in, and for how long */
        get: operations["SessionController_current"];
        put?: never;
        post?: never;
        /** Logs out */
        delete: operations["SessionController_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a second person, and what was decided */
        get: operations["ApprovalController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One approval: what is proposed, by whom, and what became of it */
        get: operations["ApprovalController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves and carries out */
        post: operations["ApprovalController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects with a reason; nothing is carried out */
        post: operations["ApprovalController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events `ready` (at the start) and `changed` with `{"topic": …}`; topic `*` means all of them
         * @description A `beat` keeps the line open.
         */
        get: operations["EventsController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions, latest first, without their rules */
        get: operations["RuleSetsController_list"];
        put?: never;
        /** Drafts the next version */
        post: operations["RuleSetsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/rule-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its rules */
        get: operations["RuleSetsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/rule-sets/{id}/back-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The back-tests of a version, newest first */
        get: operations["RuleSetsController_backTests"];
        put?: never;
        /** Tries a version on the transactions of some days: what it would have declined and flagged */
        post: operations["RuleSetsController_backTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/rule-sets/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes to put a version in force
         * @description It must have been back-tested.
         */
        post: operations["RuleSetsController_proposeActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the black, grey and white lists, newest first */
        get: operations["RiskController_lists"];
        put?: never;
        /**
         * Puts a subject on a list
         * @description Takes effect in every process within a moment.
         */
        post: operations["RiskController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/lists/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an entry off its list, with a reason */
        post: operations["RiskController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transactions of a business day of which a rule spoke */
        get: operations["RiskController_decided"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/decisions/{authorizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explains one decision by the rules of its day */
        get: operations["RiskController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/merchant-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merchants of a business day, the highest mean score first */
        get: operations["RiskController_merchantScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signing keys of the merchant, without their secrets */
        get: operations["SigningKeysController_list"];
        put?: never;
        /** Makes a key that signs requests; its secret is shown once */
        post: operations["SigningKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/signing-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a key at once, in every process */
        delete: operations["SigningKeysController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description about:blank, or the address of the rule */
            type: string;
            title: string;
            status: number;
            /** @description stable, for programs */
            code: string;
            detail: {
                zh: string;
                en: string;
            };
            /** @description rule id, R-CAP */
            rule?: string;
            /** @description where the rule is written */
            citation?: {
                zh: string;
                en: string;
            };
            /** @description path of the request */
            instance: string;
            errors?: {
                field?: string;
                row?: number;
                code: string;
                message: {
                    zh: string;
                    en: string;
                };
                rule?: string;
                citation?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
    };
    responses: {
        /** @description the request is malformed or not valid */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description nobody is logged in, or the key or signature is not good */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description the caller’s role does not allow this */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description there is no such object for this caller; another tenant’s answers the same */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description the object’s state does not allow this, or the command is still under way */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description understood and refused: a rule or the idempotency key forbids it */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description any other refusal or failure */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description - `ok`: all is well · 正常
                         * @enum {string}
                         */
                        status: "ok";
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "clock": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description - `ok`: all is well · 正常
                         * @enum {string}
                         */
                        status: "ok";
                        /**
                         * Format: date-time
                         * @description business time
                         */
                        clock: string;
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description part of a name, or of the number */
                search?: string;
                /**
                 * @description - `active`: in use · 正常
                 *     - `suspended`: stopped for a while, can be taken up again · 暂停
                 *     - `closed`: ended for good · 已关闭
                 */
                status?: "active" | "suspended" | "closed";
                /** @description members of that chain */
                groupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "merchantId": "452113379208724480",
                     *           "merchantNo": "871310158120001",
                     *           "name": "味美餐饮",
                     *           "shortName": "味美餐饮",
                     *           "mcc": "5812",
                     *           "regionCode": "310104",
                     *           "status": "active",
                     *           "groupId": "452113379208724480",
                     *           "createdAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            merchantId: string;
                            /** @example 871310158120001 */
                            merchantNo: string;
                            name: string;
                            shortName: string;
                            mcc: string;
                            regionCode: string;
                            /**
                             * @description - `active`: in use · 正常
                             *     - `suspended`: stopped for a while, can be taken up again · 暂停
                             *     - `closed`: ended for good · 已关闭
                             * @enum {string}
                             */
                            status: "active" | "suspended" | "closed";
                            /** @description the chain it belongs to */
                            groupId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merchant": {
                 *         "name": "上海味美餐饮有限公司",
                 *         "shortName": "味美餐饮",
                 *         "mcc": "5812",
                 *         "regionCode": "310104",
                 *         "unifiedSocialCreditCode": "91310104MA1FR0000X",
                 *         "contactName": "李掌柜",
                 *         "contactPhone": "021-55550100",
                 *         "flags": {
                 *           "onlineShop": false,
                 *           "signedPhysical": true,
                 *           "utility": false,
                 *           "sellsOtherCards": false,
                 *           "cashLike": false
                 *         }
                 *       },
                 *       "stores": [
                 *         {
                 *           "name": "徐汇店",
                 *           "address": "上海市徐汇区漕溪北路 1 号",
                 *           "regionCode": "310104"
                 *         }
                 *       ],
                 *       "contract": {
                 *         "feeRate": "0.0038",
                 *         "feeTiers": [
                 *           {
                 *             "fromFen": 0,
                 *             "feeRate": "0.006"
                 *           },
                 *           {
                 *             "fromFen": 100000000,
                 *             "feeRate": "0.0045"
                 *           }
                 *         ],
                 *         "feeByMcc": null,
                 *         "feeFixedFen": 0,
                 *         "feeCapFen": null,
                 *         "feeReturnedOnRefund": false,
                 *         "cycleDays": 1,
                 *         "failedTapGoods": "ASK"
                 *       },
                 *       "settlementAccount": {
                 *         "accountName": "上海味美餐饮有限公司",
                 *         "accountNo": "03001234567890",
                 *         "bankCode": "102290000012",
                 *         "bankName": "中国工商银行上海市分行"
                 *       },
                 *       "portalUser": {
                 *         "login": "weimei",
                 *         "password": "a long pass phrase",
                 *         "name": "李掌柜"
                 *       }
                 *     }
                 */
                "application/json": {
                    merchant: {
                        /** @example 上海味美餐饮有限公司 */
                        name: string;
                        /** @example 味美餐饮 */
                        shortName: string;
                        /** @example 5812 */
                        mcc: string;
                        /** @example 310104 */
                        regionCode: string;
                        /** @example 91310104MA1FR0000X */
                        unifiedSocialCreditCode: string;
                        /** @example 李掌柜 */
                        contactName: string;
                        /** @example 021-55550100 */
                        contactPhone: string;
                        /** @default {} */
                        flags?: {
                            /**
                             * @description sells in an online shop
                             * @default false
                             */
                            onlineShop?: boolean;
                            /**
                             * @description a physical merchant this issuer signed (R-30, exception 2)
                             * @default true
                             */
                            signedPhysical?: boolean;
                            /**
                             * @description collects public utility bills (R-30, exception 1)
                             * @default false
                             */
                            utility?: boolean;
                            /**
                             * @description sells other prepaid cards too (R-29)
                             * @default false
                             */
                            sellsOtherCards?: boolean;
                            /**
                             * @description hands out what is as good as cash (R-29)
                             * @default false
                             */
                            cashLike?: boolean;
                        };
                    };
                    stores: {
                        /** @example 徐汇店 */
                        name: string;
                        /** @example 上海市徐汇区漕溪北路 1 号 */
                        address: string;
                        /** @example 310104 */
                        regionCode: string;
                    }[];
                    contract: {
                        /**
                         * @description of each day’s sum, decimal text; of what neither tier nor category has a rate of its own
                         * @example 0.0038
                         */
                        feeRate: string;
                        /**
                         * @description rates by the calendar month’s volume; each part of it bears the rate of its own tier
                         * @default null
                         * @example [
                         *       {
                         *         "fromFen": 0,
                         *         "feeRate": "0.006"
                         *       },
                         *       {
                         *         "fromFen": 100000000,
                         *         "feeRate": "0.0045"
                         *       }
                         *     ]
                         */
                        feeTiers?: {
                            /** @description volume of the calendar month from which the rate holds */
                            fromFen: number;
                            /** @example 0.0038 */
                            feeRate: string;
                        }[] | null;
                        /**
                         * @description rates by merchant category, for terms that a chain’s merchants share; not together with tiers
                         * @default null
                         * @example null
                         */
                        feeByMcc?: {
                            [key: string]: string;
                        } | null;
                        /**
                         * @description per sale that stood
                         * @default 0
                         */
                        feeFixedFen?: number;
                        /**
                         * @description a day’s fee is no more
                         * @default null
                         */
                        feeCapFen?: number | null;
                        /** @default false */
                        feeReturnedOnRefund?: boolean;
                        /**
                         * @description working days from sale to payout, T+n
                         * @default 1
                         */
                        cycleDays?: number;
                        /**
                         * @description what a failed e-cash tap gives at this merchant
                         *     - `ASK`: the merchant is asked each time · 逐笔询问
                         *     - `NOT_GIVEN`: nothing, as at a gate or a vending machine · 不交货
                         * @default ASK
                         * @enum {string}
                         */
                        failedTapGoods?: "ASK" | "NOT_GIVEN";
                    };
                    settlementAccount: {
                        /**
                         * @description must be the merchant’s own (R-MERCHANT)
                         * @example 上海味美餐饮有限公司
                         */
                        accountName: string;
                        /** @example 03001234567890 */
                        accountNo: string;
                        /** @example 102290000012 */
                        bankCode: string;
                        /** @example 中国工商银行上海市分行 */
                        bankName: string;
                    };
                    /** @description the merchant’s first login */
                    portalUser?: {
                        /** @example weimei */
                        login: string;
                        password: string;
                        /** @example 李掌柜 */
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "merchantId": "452113379208724480",
                     *       "merchantNo": "871310158120001",
                     *       "name": "味美餐饮",
                     *       "shortName": "味美餐饮",
                     *       "mcc": "5812",
                     *       "regionCode": "310104",
                     *       "status": "active",
                     *       "groupId": "452113379208724480",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "unifiedSocialCreditCode": "91310104MA1FR0000X",
                     *       "contactName": "王芳",
                     *       "contactPhone": "13800138000",
                     *       "flags": {
                     *         "onlineShop": false,
                     *         "signedPhysical": false,
                     *         "utility": false,
                     *         "sellsOtherCards": false,
                     *         "cashLike": false
                     *       },
                     *       "stores": [
                     *         {
                     *           "storeId": "452113379208724480",
                     *           "name": "味美餐饮",
                     *           "address": "上海市徐汇区漕溪北路 1 号",
                     *           "regionCode": "310104",
                     *           "status": "active"
                     *         }
                     *       ],
                     *       "contracts": [
                     *         {
                     *           "effectiveFrom": "2026-03-10",
                     *           "feeRate": "0.0038",
                     *           "feeTiers": [
                     *             {
                     *               "fromFen": 50000,
                     *               "feeRate": "0.0038"
                     *             }
                     *           ],
                     *           "feeByMcc": {},
                     *           "feeFixedFen": 50000,
                     *           "feeCapFen": 50000,
                     *           "feeReturnedOnRefund": false,
                     *           "cycleDays": 1,
                     *           "failedTapGoods": "ASK",
                     *           "inForce": true
                     *         }
                     *       ],
                     *       "settlementAccounts": [
                     *         {
                     *           "effectiveFrom": "2026-03-10",
                     *           "accountName": "上海味美餐饮有限公司",
                     *           "accountNoMasked": "**********7890",
                     *           "bankCode": "102290000012",
                     *           "bankName": "中国工商银行",
                     *           "inForce": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        merchantId: string;
                        /** @example 871310158120001 */
                        merchantNo: string;
                        name: string;
                        shortName: string;
                        mcc: string;
                        regionCode: string;
                        /**
                         * @description - `active`: in use · 正常
                         *     - `suspended`: stopped for a while, can be taken up again · 暂停
                         *     - `closed`: ended for good · 已关闭
                         * @enum {string}
                         */
                        status: "active" | "suspended" | "closed";
                        /** @description the chain it belongs to */
                        groupId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        unifiedSocialCreditCode: string;
                        contactName: string;
                        contactPhone: string;
                        flags: {
                            onlineShop: boolean;
                            signedPhysical: boolean;
                            utility: boolean;
                            sellsOtherCards: boolean;
                            cashLike: boolean;
                        };
                        stores: {
                            storeId: string;
                            name: string;
                            address: string;
                            regionCode: string;
                            /**
                             * @description - `active`: in use · 正常
                             *     - `closed`: ended for good · 已关闭
                             * @enum {string}
                             */
                            status: "active" | "closed";
                        }[];
                        /** @description all versions, latest first */
                        contracts: {
                            /** Format: date */
                            effectiveFrom: string;
                            /** @example 0.0038 */
                            feeRate: string;
                            feeTiers: {
                                fromFen: number;
                                feeRate: string;
                            }[] | null;
                            feeByMcc: {
                                [key: string]: string;
                            } | null;
                            feeFixedFen: number;
                            feeCapFen: number | null;
                            feeReturnedOnRefund: boolean;
                            cycleDays: number;
                            /**
                             * @description - `ASK`: the merchant is asked each time · 逐笔询问
                             *     - `NOT_GIVEN`: nothing, as at a gate or a vending machine · 不交货
                             * @enum {string}
                             */
                            failedTapGoods: "ASK" | "NOT_GIVEN";
                            /** @description of the versions begun, the latest */
                            inForce: boolean;
                        }[];
                        /** @description all versions, latest first */
                        settlementAccounts: {
                            /** Format: date */
                            effectiveFrom: string;
                            accountName: string;
                            /** @example **********7890 */
                            accountNoMasked: string;
                            bankCode: string;
                            bankName: string;
                            inForce: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_proposeContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "feeRate": "0.0038",
                 *       "feeTiers": [
                 *         {
                 *           "fromFen": 0,
                 *           "feeRate": "0.006"
                 *         },
                 *         {
                 *           "fromFen": 100000000,
                 *           "feeRate": "0.0045"
                 *         }
                 *       ],
                 *       "feeByMcc": null,
                 *       "feeFixedFen": 0,
                 *       "feeCapFen": null,
                 *       "feeReturnedOnRefund": false,
                 *       "cycleDays": 1,
                 *       "failedTapGoods": "ASK",
                 *       "effectiveFrom": "2026-12-01"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description of each day’s sum, decimal text; of what neither tier nor category has a rate of its own
                     * @example 0.0038
                     */
                    feeRate: string;
                    /**
                     * @description rates by the calendar month’s volume; each part of it bears the rate of its own tier
                     * @default null
                     * @example [
                     *       {
                     *         "fromFen": 0,
                     *         "feeRate": "0.006"
                     *       },
                     *       {
                     *         "fromFen": 100000000,
                     *         "feeRate": "0.0045"
                     *       }
                     *     ]
                     */
                    feeTiers?: {
                        /** @description volume of the calendar month from which the rate holds */
                        fromFen: number;
                        /** @example 0.0038 */
                        feeRate: string;
                    }[] | null;
                    /**
                     * @description rates by merchant category, for terms that a chain’s merchants share; not together with tiers
                     * @default null
                     * @example null
                     */
                    feeByMcc?: {
                        [key: string]: string;
                    } | null;
                    /**
                     * @description per sale that stood
                     * @default 0
                     */
                    feeFixedFen?: number;
                    /**
                     * @description a day’s fee is no more
                     * @default null
                     */
                    feeCapFen?: number | null;
                    /** @default false */
                    feeReturnedOnRefund?: boolean;
                    /**
                     * @description working days from sale to payout, T+n
                     * @default 1
                     */
                    cycleDays?: number;
                    /**
                     * @description what a failed e-cash tap gives at this merchant
                     *     - `ASK`: the merchant is asked each time · 逐笔询问
                     *     - `NOT_GIVEN`: nothing, as at a gate or a vending machine · 不交货
                     * @default ASK
                     * @enum {string}
                     */
                    failedTapGoods?: "ASK" | "NOT_GIVEN";
                    /**
                     * Format: date
                     * @description a later day than today
                     * @example 2026-12-01
                     */
                    effectiveFrom: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_proposeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountName": "上海味美餐饮有限公司",
                 *       "accountNo": "03001234567890",
                 *       "bankCode": "102290000012",
                 *       "bankName": "中国工商银行上海市分行",
                 *       "effectiveFrom": "2026-12-01"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description must be the merchant’s own (R-MERCHANT)
                     * @example 上海味美餐饮有限公司
                     */
                    accountName: string;
                    /** @example 03001234567890 */
                    accountNo: string;
                    /** @example 102290000012 */
                    bankCode: string;
                    /** @example 中国工商银行上海市分行 */
                    bankName: string;
                    /**
                     * Format: date
                     * @description a later day than today
                     * @example 2026-12-01
                     */
                    effectiveFrom: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_proposeStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "徐汇店",
                 *       "address": "上海市徐汇区漕溪北路 1 号",
                 *       "regionCode": "310104"
                 *     }
                 */
                "application/json": {
                    /** @example 徐汇店 */
                    name: string;
                    /** @example 上海市徐汇区漕溪北路 1 号 */
                    address: string;
                    /** @example 310104 */
                    regionCode: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantsController_proposeStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "active",
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `active`: in use · 正常
                     *     - `suspended`: stopped for a while, can be taken up again · 暂停
                     *     - `closed`: ended for good · 已关闭
                     * @enum {string}
                     */
                    status: "active" | "suspended" | "closed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ApiKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "keyId": "452113379208724480",
                     *           "label": "见附件说明",
                     *           "sandbox": false,
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "revokedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            keyId: string;
                            label: string;
                            sandbox: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            revokedAt: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    ApiKeysController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "till server"
                 *     }
                 */
                "application/json": {
                    /** @example till server */
                    label: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keyId": "452113379208724480",
                     *       "secret": "yk_sandbox_…"
                     *     }
                     */
                    "application/json": {
                        keyId: string;
                        /**
                         * @description shown this once
                         * @example yk_sandbox_…
                         */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "terminalId": "452113379208724480",
                     *           "terminalNo": "10000001",
                     *           "storeId": "452113379208724480",
                     *           "algorithm": "DES",
                     *           "macAlgorithm": "ECB",
                     *           "doubleMak": false,
                     *           "manualEntry": false,
                     *           "pinSm4": false,
                     *           "kiosk": false,
                     *           "status": "active",
                     *           "masterKeyKcv": "08D7B4",
                     *           "masterKeyOrigin": "components",
                     *           "masterKeyExportedAt": "2026-03-10T02:00:00.000Z",
                     *           "keysIssuedAt": "2026-03-10T02:00:00.000Z",
                     *           "batchNo": 1,
                     *           "signedOn": false,
                     *           "lastSeenAt": "2026-03-10T02:00:00.000Z",
                     *           "createdAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            terminalId: string;
                            terminalNo: string;
                            storeId: string;
                            /**
                             * @description - `DES`: single DES, 8-byte keys, for old terminals · DES
                             *     - `3DES`: triple DES, 16-byte keys · 3DES
                             *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                             * @enum {string}
                             */
                            algorithm: "DES" | "3DES" | "SM4";
                            /**
                             * @description - `ECB`: MAC by XOR of the blocks and ECB · ECB 算法
                             *     - `X9.19`: MAC by ANSI X9.19 · X9.19 算法
                             *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                             * @enum {string}
                             */
                            macAlgorithm: "ECB" | "X9.19" | "SM4";
                            doubleMak: boolean;
                            manualEntry: boolean;
                            pinSm4: boolean;
                            kiosk: boolean;
                            /**
                             * @description - `active`: in use · 正常
                             *     - `suspended`: stopped for a while, can be taken up again · 暂停
                             *     - `removed`: taken out of service for good · 已撤机
                             * @enum {string}
                             */
                            status: "active" | "suspended" | "removed";
                            /** @description null until the key ceremony is complete */
                            masterKeyKcv: string | null;
                            /**
                             * @description - `components`: two people enter a half each · 分量录入
                             *     - `generated`: made by the security module · 系统生成
                             *     - `transported`: came under a transport key · 密文导入
                             * @enum {string}
                             */
                            masterKeyOrigin: "components" | "generated" | "transported";
                            /**
                             * Format: date-time
                             * @description when it left for the terminal, once
                             */
                            masterKeyExportedAt: string | null;
                            /** Format: date-time */
                            keysIssuedAt: string | null;
                            batchNo: number;
                            signedOn: boolean;
                            /**
                             * Format: date-time
                             * @description latest sign-in, batch settlement, or transaction of today and yesterday
                             */
                            lastSeenAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "storeId": "452113379208724480",
                 *       "algorithm": "3DES",
                 *       "macAlgorithm": "ECB",
                 *       "doubleMak": false,
                 *       "manualEntry": false,
                 *       "pinSm4": false,
                 *       "kiosk": false,
                 *       "masterKey": "components"
                 *     }
                 */
                "application/json": {
                    storeId: string;
                    /**
                     * @description of master and working keys
                     *     - `DES`: single DES, 8-byte keys, for old terminals · DES
                     *     - `3DES`: triple DES, 16-byte keys · 3DES
                     *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                     * @default 3DES
                     * @enum {string}
                     */
                    algorithm?: "DES" | "3DES" | "SM4";
                    /**
                     * @description - `ECB`: MAC by XOR of the blocks and ECB · ECB 算法
                     *     - `X9.19`: MAC by ANSI X9.19 · X9.19 算法
                     *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                     * @default ECB
                     * @enum {string}
                     */
                    macAlgorithm?: "ECB" | "X9.19" | "SM4";
                    /**
                     * @description 3DES with ECB only: the MAC key has double length
                     * @default false
                     */
                    doubleMak?: boolean;
                    /**
                     * @description card numbers may be keyed
                     * @default false
                     */
                    manualEntry?: boolean;
                    /**
                     * @description PINs may come in SM4 blocks
                     * @default false
                     */
                    pinSm4?: boolean;
                    /**
                     * @description a kiosk, or an agent’s: cash goes into a card up to the day’s limit there (R-KIOSK)
                     * @default false
                     */
                    kiosk?: boolean;
                    /**
                     * @description entered in halves by two people; generated by the HSM and shown, in the sandbox only; generated and exported once, under a transport key
                     *     - `components`: two people enter a half each · 分量录入
                     *     - `generated`: made by the security module · 系统生成
                     *     - `transported`: came under a transport key · 密文导入
                     * @default components
                     * @enum {string}
                     */
                    masterKey?: "components" | "generated" | "transported";
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "terminalId": "452113379208724480",
                     *       "terminalNo": "10000001",
                     *       "storeId": "452113379208724480",
                     *       "algorithm": "DES",
                     *       "macAlgorithm": "ECB",
                     *       "doubleMak": false,
                     *       "manualEntry": false,
                     *       "pinSm4": false,
                     *       "kiosk": false,
                     *       "status": "active",
                     *       "masterKeyKcv": "08D7B4",
                     *       "masterKeyOrigin": "components",
                     *       "masterKeyExportedAt": "2026-03-10T02:00:00.000Z",
                     *       "keysIssuedAt": "2026-03-10T02:00:00.000Z",
                     *       "batchNo": 1,
                     *       "signedOn": false,
                     *       "lastSeenAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        terminalId: string;
                        terminalNo: string;
                        storeId: string;
                        /**
                         * @description - `DES`: single DES, 8-byte keys, for old terminals · DES
                         *     - `3DES`: triple DES, 16-byte keys · 3DES
                         *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                         * @enum {string}
                         */
                        algorithm: "DES" | "3DES" | "SM4";
                        /**
                         * @description - `ECB`: MAC by XOR of the blocks and ECB · ECB 算法
                         *     - `X9.19`: MAC by ANSI X9.19 · X9.19 算法
                         *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                         * @enum {string}
                         */
                        macAlgorithm: "ECB" | "X9.19" | "SM4";
                        doubleMak: boolean;
                        manualEntry: boolean;
                        pinSm4: boolean;
                        kiosk: boolean;
                        /**
                         * @description - `active`: in use · 正常
                         *     - `suspended`: stopped for a while, can be taken up again · 暂停
                         *     - `removed`: taken out of service for good · 已撤机
                         * @enum {string}
                         */
                        status: "active" | "suspended" | "removed";
                        /** @description null until the key ceremony is complete */
                        masterKeyKcv: string | null;
                        /**
                         * @description - `components`: two people enter a half each · 分量录入
                         *     - `generated`: made by the security module · 系统生成
                         *     - `transported`: came under a transport key · 密文导入
                         * @enum {string}
                         */
                        masterKeyOrigin: "components" | "generated" | "transported";
                        /**
                         * Format: date-time
                         * @description when it left for the terminal, once
                         */
                        masterKeyExportedAt: string | null;
                        /** Format: date-time */
                        keysIssuedAt: string | null;
                        batchNo: number;
                        signedOn: boolean;
                        /**
                         * Format: date-time
                         * @description latest sign-in, batch settlement, or transaction of today and yesterday
                         */
                        lastSeenAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalsController_proposeStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "active",
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `active`: in use · 正常
                     *     - `suspended`: stopped for a while, can be taken up again · 暂停
                     *     - `removed`: taken out of service for good · 已撤机
                     * @enum {string}
                     */
                    status: "active" | "suspended" | "removed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalsController_enterComponent: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "componentNo": 1,
                 *       "component": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                 *       "kcv": "08D7B4"
                 *     }
                 */
                "application/json": {
                    componentNo: 1 | 2;
                    /** @description this custodian’s half of the master key */
                    component: string;
                    /**
                     * @description check value of this half: start of its encryption of a zero block
                     * @example 08D7B4
                     */
                    kcv: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "terminalNo": "10000001",
                     *       "componentNo": 1,
                     *       "kcv": "08D7B4",
                     *       "complete": true,
                     *       "masterKeyKcv": "08D7B4"
                     *     }
                     */
                    "application/json": {
                        terminalNo: string;
                        componentNo: number;
                        kcv: string;
                        /** @description both halves are there: the master key is in force */
                        complete: boolean;
                        masterKeyKcv: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    PaymentsController_list: {
        parameters: {
            query: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description China business day */
                businessDate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "transactionId": "452113379208724480",
                     *           "paymentId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "channel": "pos",
                     *           "status": "approved",
                     *           "code": "INSUFFICIENT_BALANCE",
                     *           "responseCode": "51",
                     *           "rule": null,
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "reason": {
                     *             "zh": "余额不足",
                     *             "en": "insufficient balance"
                     *           },
                     *           "amountFen": 50000,
                     *           "rrn": "632507000123",
                     *           "authCode": "384120",
                     *           "businessDate": "2026-03-10",
                     *           "occurredAt": "2026-03-10T02:00:00.000Z",
                     *           "panMasked": "960001*********0018",
                     *           "merchantOrderNo": "T20260310-0001"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            transactionId: string;
                            /** @description of what came by this API */
                            paymentId: string | null;
                            /** @example purchase */
                            kind: string;
                            /**
                             * @description - `pos`: a terminal at a counter · POS 终端
                             *     - `api`: a merchant’s own system · 接口
                             *     - `qr`: a scanned code · 扫码
                             *     - `system`: the platform itself · 系统
                             * @enum {string}
                             */
                            channel: "pos" | "api" | "qr" | "system";
                            /**
                             * @description - `approved`: agreed to · 已同意
                             *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                             * @enum {string}
                             */
                            status: "approved" | "declined";
                            /**
                             * @description reason of a decline, for programs
                             * @example INSUFFICIENT_BALANCE
                             */
                            code: string | null;
                            /**
                             * @description ISO 8583 answer code
                             * @example 51
                             */
                            responseCode: string;
                            /**
                             * @description the rule a decline follows
                             * @example null
                             */
                            rule: string | null;
                            /** @description where the rule is written */
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                            /**
                             * @example {
                             *       "zh": "余额不足",
                             *       "en": "insufficient balance"
                             *     }
                             */
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                            amountFen: number;
                            /**
                             * @description retrieval reference number
                             * @example 632507000123
                             */
                            rrn: string;
                            /** @example 384120 */
                            authCode: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            occurredAt: string;
                            panMasked: string | null;
                            merchantOrderNo: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    PaymentsController_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 4800,
                 *       "card": {
                 *         "number": "9600010000000000018",
                 *         "expiry": "2912"
                 *       },
                 *       "channel": "counter",
                 *       "purpose": "goods",
                 *       "goods": {
                 *         "otherPrepaidCards": false,
                 *         "cashEquivalent": false
                 *       },
                 *       "walletAccountNo": "W-20260310-0001",
                 *       "merchantOrderNo": "T20261120-0001",
                 *       "terminalNo": "10000001",
                 *       "storeId": "452113379208724480",
                 *       "deviceId": "till-07"
                 *     }
                 */
                "application/json": {
                    /** @example 4800 */
                    amountFen: number;
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                        /**
                         * @description YYMM as on the card; compared when given
                         * @example 2912
                         */
                        expiry?: string;
                    } | {
                        /**
                         * @description the dynamic code the holder shows; one payment within a minute
                         * @example 870412345678901234567890
                         */
                        code: string;
                    };
                    /**
                     * @description a staffed counter, or a web page or app (R-30)
                     *     - `counter`: a staffed counter · 柜面
                     *     - `online`: a web page or app · 网络
                     * @enum {string}
                     */
                    channel: "counter" | "online";
                    /**
                     * @description what the money is for (R-29, R-30)
                     *     - `goods`: goods or services · 商品或服务
                     *     - `utility_bill`: water, power, gas and other public utilities (R-30) · 公用事业缴费
                     *     - `cash`: money out in cash (R-29 forbids it) · 套现
                     *     - `other_card`: another prepaid card (R-29 forbids it) · 购买其他预付卡
                     *     - `transfer`: money out to an account (R-29 forbids it) · 转账
                     *     - `wallet_topup`: top-up of a payment account at this issuer (R-30) · 支付账户充值
                     * @default goods
                     * @enum {string}
                     */
                    purpose?: "goods" | "utility_bill" | "cash" | "other_card" | "transfer" | "wallet_topup";
                    /** @description what is known of the basket (R-29) */
                    goods?: {
                        otherPrepaidCards?: boolean;
                        cashEquivalent?: boolean;
                    };
                    /**
                     * @description the real-name payment account at this issuer that is topped up (R-30, exception 3)
                     * @example W-20260310-0001
                     */
                    walletAccountNo?: string;
                    /** @example T20261120-0001 */
                    merchantOrderNo?: string;
                    /** @example 10000001 */
                    terminalNo?: string;
                    /** @description where it is sold; the merchant itself unless told */
                    storeId?: string;
                    /**
                     * @description the till or the payer’s device; risk rules watch it
                     * @example till-07
                     */
                    deviceId?: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "availableFen": 1200,
                     *       "panMasked": "960001*********0018",
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        paymentId: string;
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /**
                         * @description what is left to spend on the card
                         * @example 1200
                         */
                        availableFen: number;
                        /** @example 960001*********0018 */
                        panMasked: string;
                        /** @description this was answered before; nothing happened now */
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    PaymentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transactionId": "452113379208724480",
                     *       "paymentId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "channel": "pos",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "panMasked": "960001*********0018",
                     *       "merchantOrderNo": "T20260310-0001",
                     *       "followUps": [
                     *         {
                     *           "followUpId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "status": "approved",
                     *           "code": "CAP_EXCEEDED",
                     *           "amountFen": 50000,
                     *           "heldForHolderFen": 50000,
                     *           "undone": false,
                     *           "occurredAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        transactionId: string;
                        /** @description of what came by this API */
                        paymentId: string | null;
                        /** @example purchase */
                        kind: string;
                        /**
                         * @description - `pos`: a terminal at a counter · POS 终端
                         *     - `api`: a merchant’s own system · 接口
                         *     - `qr`: a scanned code · 扫码
                         *     - `system`: the platform itself · 系统
                         * @enum {string}
                         */
                        channel: "pos" | "api" | "qr" | "system";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        panMasked: string | null;
                        merchantOrderNo: string | null;
                        followUps: {
                            followUpId: string | null;
                            kind: string;
                            /**
                             * @description - `approved`: agreed to · 已同意
                             *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                             * @enum {string}
                             */
                            status: "approved" | "declined";
                            code: string | null;
                            amountFen: number;
                            /** @description over the card’s cap, held for the holder */
                            heldForHolderFen: number;
                            /** @description itself voided or reversed since */
                            undone: boolean;
                            /** Format: date-time */
                            occurredAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    PaymentsController_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "followUpId": "3f9c1e0b7a5d42c8e610",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "kind": "void",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "heldForHolderFen": 0,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        followUpId: string;
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        paymentId: string;
                        /**
                         * @description - `void`: cancels a payment of the same day in full · 撤销
                         *     - `refund`: gives back all or part of a payment · 退货
                         * @enum {string}
                         */
                        kind: "void" | "refund";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /**
                         * @description the part that would have pushed the card over its cap: held for the holder, not dropped (R-CAP)
                         * @example 0
                         */
                        heldForHolderFen: number;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    PaymentsController_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 4800,
                 *       "reason": "退货"
                 *     }
                 */
                "application/json": {
                    /** @example 4800 */
                    amountFen: number;
                    /** @example 退货 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "followUpId": "3f9c1e0b7a5d42c8e610",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "kind": "void",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "heldForHolderFen": 0,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        followUpId: string;
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        paymentId: string;
                        /**
                         * @description - `void`: cancels a payment of the same day in full · 撤销
                         *     - `refund`: gives back all or part of a payment · 退货
                         * @enum {string}
                         */
                        kind: "void" | "refund";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /**
                         * @description the part that would have pushed the card over its cap: held for the holder, not dropped (R-CAP)
                         * @example 0
                         */
                        heldForHolderFen: number;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    PaymentsController_balance: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card": {
                 *         "number": "9600010000000000018",
                 *         "expiry": "2912"
                 *       }
                 *     }
                 */
                "application/json": {
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                        /**
                         * @description YYMM as on the card; compared when given
                         * @example 2912
                         */
                        expiry?: string;
                    };
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "inquiryId": "3f9c1e0b7a5d42c8e610",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "availableFen": 50000,
                     *       "panMasked": "960001*********0018",
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        inquiryId: string;
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /** @description null when declined */
                        availableFen: number | null;
                        panMasked: string;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    HoldsController_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 4800,
                 *       "card": {
                 *         "number": "9600010000000000018",
                 *         "expiry": "2912"
                 *       },
                 *       "channel": "counter",
                 *       "goods": {
                 *         "otherPrepaidCards": false,
                 *         "cashEquivalent": false
                 *       },
                 *       "merchantOrderNo": "ROOM-0815",
                 *       "terminalNo": "10000001",
                 *       "storeId": "452113379208724480"
                 *     }
                 */
                "application/json": {
                    /** @example 4800 */
                    amountFen: number;
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                        /**
                         * @description YYMM as on the card; compared when given
                         * @example 2912
                         */
                        expiry?: string;
                    };
                    /**
                     * @description a staffed counter, or a web page or app (R-30)
                     *     - `counter`: a staffed counter · 柜面
                     *     - `online`: a web page or app · 网络
                     * @enum {string}
                     */
                    channel: "counter" | "online";
                    /** @description what is known of the basket (R-29) */
                    goods?: {
                        otherPrepaidCards?: boolean;
                        cashEquivalent?: boolean;
                    };
                    /** @example ROOM-0815 */
                    merchantOrderNo?: string;
                    /** @example 10000001 */
                    terminalNo?: string;
                    storeId?: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "3f9c1e0b7a5d42c8e610",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "availableFen": 1200,
                     *       "panMasked": "960001*********0018",
                     *       "expiresOn": "2026-12-20",
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        holdId: string;
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /**
                         * @description what is left to spend on the card
                         * @example 1200
                         */
                        availableFen: number;
                        /** @example 960001*********0018 */
                        panMasked: string;
                        /**
                         * Format: date
                         * @description China date on which it is released by itself
                         * @example 2026-12-20
                         */
                        expiresOn: string;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    HoldsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "3f9c1e0b7a5d42c8e610",
                     *       "state": "declined",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "capturedFen": 50000,
                     *       "panMasked": "960001*********0018",
                     *       "merchantOrderNo": "T20260310-0001"
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        holdId: string;
                        /**
                         * @description - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         *     - `held`: the amount is held on the card · 已冻结金额
                         *     - `captured`: what was held is taken · 已扣款
                         *     - `released`: what was held is free again · 已释放
                         *     - `expired`: its time ran out · 已过期
                         * @enum {string}
                         */
                        state: "declined" | "held" | "captured" | "released" | "expired";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        capturedFen: number;
                        panMasked: string | null;
                        merchantOrderNo: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    HoldsController_capture: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 4800
                 *     }
                 */
                "application/json": {
                    /**
                     * @description at most what is held; the rest is released
                     * @example 4800
                     */
                    amountFen: number;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "3f9c1e0b7a5d42c8e610",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "kind": "capture",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        holdId: string;
                        /**
                         * @description of the captured money, for voids and refunds; null for a release
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        paymentId: string | null;
                        /**
                         * @description - `capture`: takes what is held · 扣款
                         *     - `release`: gives free what is held · 释放
                         * @enum {string}
                         */
                        kind: "capture" | "release";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    HoldsController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "3f9c1e0b7a5d42c8e610",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "kind": "capture",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        holdId: string;
                        /**
                         * @description of the captured money, for voids and refunds; null for a release
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        paymentId: string | null;
                        /**
                         * @description - `capture`: takes what is held · 扣款
                         *     - `release`: gives free what is held · 释放
                         * @enum {string}
                         */
                        kind: "capture" | "release";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "endpointId": "452113379208724480",
                     *           "url": "https://shop.example/yufuka",
                     *           "events": [
                     *             "payment.approved"
                     *           ],
                     *           "status": "active",
                     *           "disabledReason": "见附件说明",
                     *           "createdAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            endpointId: string;
                            url: string;
                            events: string[];
                            /**
                             * @description - `active`: in use · 正常
                             *     - `disabled`: switched off · 已停用
                             * @enum {string}
                             */
                            status: "active" | "disabled";
                            disabledReason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://shop.example/yufuka",
                 *       "events": [
                 *         "payment.approved",
                 *         "payment.refunded"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description https to a public host; in the sandbox also http to this machine
                     * @example https://shop.example/yufuka
                     */
                    url: string;
                    /**
                     * @description what to be told of; everything when empty
                     * @default []
                     * @example [
                     *       "payment.approved",
                     *       "payment.refunded"
                     *     ]
                     */
                    events?: ("payment.approved" | "payment.refunded" | "payment.voided" | "payment.reversed" | "order.paid" | "order.closed" | "order.refunded" | "hold.approved" | "hold.captured" | "hold.released" | "hold.expired" | "tender.completed" | "tender.released" | "tender.refunded" | "settlement.paid" | "settlement.failed" | "dispute.evidence_requested" | "dispute.decided")[];
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "endpointId": "452113379208724480",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                     *     }
                     */
                    "application/json": {
                        endpointId: string;
                        /**
                         * @description shown this once; verifies messages by the Standard Webhooks convention
                         * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                         */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "endpointId": "452113379208724480",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                     *       "previousSecretUntil": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        endpointId: string;
                        /**
                         * @description shown this once; verifies messages by the Standard Webhooks convention
                         * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                         */
                        secret: string;
                        /**
                         * Format: date-time
                         * @description until then messages bear both signatures
                         */
                        previousSecretUntil: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_notificationsOf: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `pending`: waits to be decided or done · 待处理
                 *     - `delivered`: received by the other side · 已送达
                 *     - `failed`: did not succeed · 失败
                 *     - `cancelled`: given up before it took effect · 已取消
                 */
                status?: "pending" | "delivered" | "failed" | "cancelled";
                /** @description payment, order, hold, tender, dispute, or the first payout of a settlement */
                objectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "notificationId": "452113379208724480",
                     *           "endpointId": "452113379208724480",
                     *           "type": "payment.approved",
                     *           "objectType": "payment",
                     *           "objectId": "3f9c1e0b7a5d42c8e610",
                     *           "version": 1,
                     *           "status": "pending",
                     *           "attempts": 1,
                     *           "createdAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description the header webhook-id is msg_ and this */
                            notificationId: string;
                            endpointId: string;
                            /** @example payment.approved */
                            type: string;
                            /** @example payment */
                            objectType: string;
                            /** @example 3f9c1e0b7a5d42c8e610 */
                            objectId: string;
                            version: number;
                            /**
                             * @description - `pending`: waits to be decided or done · 待处理
                             *     - `delivered`: received by the other side · 已送达
                             *     - `failed`: did not succeed · 失败
                             *     - `cancelled`: given up before it took effect · 已取消
                             * @enum {string}
                             */
                            status: "pending" | "delivered" | "failed" | "cancelled";
                            /** @description so far */
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "notificationId": "452113379208724480",
                     *       "endpointId": "452113379208724480",
                     *       "type": "payment.approved",
                     *       "objectType": "payment",
                     *       "objectId": "3f9c1e0b7a5d42c8e610",
                     *       "version": 1,
                     *       "status": "pending",
                     *       "attempts": 1,
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "body": "{\"type\":\"payment.approved\"}",
                     *       "tries": [
                     *         {
                     *           "attemptNo": 1,
                     *           "attemptedAt": "2026-03-10T02:00:00.000Z",
                     *           "httpStatus": 1,
                     *           "error": "ECONNREFUSED",
                     *           "durationMs": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description the header webhook-id is msg_ and this */
                        notificationId: string;
                        endpointId: string;
                        /** @example payment.approved */
                        type: string;
                        /** @example payment */
                        objectType: string;
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        objectId: string;
                        version: number;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `delivered`: received by the other side · 已送达
                         *     - `failed`: did not succeed · 失败
                         *     - `cancelled`: given up before it took effect · 已取消
                         * @enum {string}
                         */
                        status: "pending" | "delivered" | "failed" | "cancelled";
                        /** @description so far */
                        attempts: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description the text as it is sent */
                        body: string;
                        tries: {
                            attemptNo: number;
                            /** Format: date-time */
                            attemptedAt: string;
                            /** @description null when there was no answer */
                            httpStatus: number | null;
                            /** @example ECONNREFUSED */
                            error: string | null;
                            durationMs: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    WebhooksController_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "notificationId": "452113379208724480",
                     *       "endpointId": "452113379208724480",
                     *       "type": "payment.approved",
                     *       "objectType": "payment",
                     *       "objectId": "3f9c1e0b7a5d42c8e610",
                     *       "version": 1,
                     *       "status": "pending",
                     *       "attempts": 1,
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "body": "{\"type\":\"payment.approved\"}",
                     *       "tries": [
                     *         {
                     *           "attemptNo": 1,
                     *           "attemptedAt": "2026-03-10T02:00:00.000Z",
                     *           "httpStatus": 1,
                     *           "error": "ECONNREFUSED",
                     *           "durationMs": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description the header webhook-id is msg_ and this */
                        notificationId: string;
                        endpointId: string;
                        /** @example payment.approved */
                        type: string;
                        /** @example payment */
                        objectType: string;
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        objectId: string;
                        version: number;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `delivered`: received by the other side · 已送达
                         *     - `failed`: did not succeed · 失败
                         *     - `cancelled`: given up before it took effect · 已取消
                         * @enum {string}
                         */
                        status: "pending" | "delivered" | "failed" | "cancelled";
                        /** @description so far */
                        attempts: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description the text as it is sent */
                        body: string;
                        tries: {
                            attemptNo: number;
                            /** Format: date-time */
                            attemptedAt: string;
                            /** @description null when there was no answer */
                            httpStatus: number | null;
                            /** @example ECONNREFUSED */
                            error: string | null;
                            durationMs: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    OrdersController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merchantOrderNo": "T20261120-0001",
                 *       "amountFen": 4800,
                 *       "description": "年会餐券",
                 *       "expiresAt": "2026-11-20T10:30:00+08:00"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the merchant’s own; once and for ever
                     * @example T20261120-0001
                     */
                    merchantOrderNo: string;
                    /** @example 4800 */
                    amountFen: number;
                    /** @example 年会餐券 */
                    description: string;
                    /**
                     * Format: date-time
                     * @description in 30 minutes unless told, in 30 days at most
                     * @example 2026-11-20T10:30:00+08:00
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "452113379208724480",
                     *       "merchantOrderNo": "T20261120-0001",
                     *       "amountFen": 4800,
                     *       "description": "见附件说明",
                     *       "status": "open",
                     *       "version": 1,
                     *       "closeReason": "merchant",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "refundId": "3f9c1e0b7a5d42c8e610",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        orderId: string;
                        /** @example T20261120-0001 */
                        merchantOrderNo: string;
                        /** @example 4800 */
                        amountFen: number;
                        description: string;
                        /**
                         * @description closing: closed while somebody paid; refunding, refunded: it was paid all the same and goes back
                         *     - `open`: waits for its payment · 待支付
                         *     - `paying`: a payment is under way · 支付中
                         *     - `paid`: the money has been paid · 已付款
                         *     - `closing`: is being closed; what still comes is given back · 关闭中
                         *     - `closed`: ended for good · 已关闭
                         *     - `refunding`: money is being given back · 退款中
                         *     - `refunded`: money was given back · 已退款
                         * @enum {string}
                         */
                        status: "open" | "paying" | "paid" | "closing" | "closed" | "refunding" | "refunded";
                        version: number;
                        /**
                         * @description - `merchant`: the merchant closed it · 商户关闭
                         *     - `expired`: nobody paid in time · 超时未付
                         * @enum {string|null}
                         */
                        closeReason: "merchant" | "expired" | null;
                        /**
                         * @description of the payment that was approved
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        paymentId: string | null;
                        /**
                         * @description of what was given back by itself
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        refundId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    OrdersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example T20261120-0001 */
                orderNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "452113379208724480",
                     *       "merchantOrderNo": "T20261120-0001",
                     *       "amountFen": 4800,
                     *       "description": "见附件说明",
                     *       "status": "open",
                     *       "version": 1,
                     *       "closeReason": "merchant",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "refundId": "3f9c1e0b7a5d42c8e610",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        orderId: string;
                        /** @example T20261120-0001 */
                        merchantOrderNo: string;
                        /** @example 4800 */
                        amountFen: number;
                        description: string;
                        /**
                         * @description closing: closed while somebody paid; refunding, refunded: it was paid all the same and goes back
                         *     - `open`: waits for its payment · 待支付
                         *     - `paying`: a payment is under way · 支付中
                         *     - `paid`: the money has been paid · 已付款
                         *     - `closing`: is being closed; what still comes is given back · 关闭中
                         *     - `closed`: ended for good · 已关闭
                         *     - `refunding`: money is being given back · 退款中
                         *     - `refunded`: money was given back · 已退款
                         * @enum {string}
                         */
                        status: "open" | "paying" | "paid" | "closing" | "closed" | "refunding" | "refunded";
                        version: number;
                        /**
                         * @description - `merchant`: the merchant closed it · 商户关闭
                         *     - `expired`: nobody paid in time · 超时未付
                         * @enum {string|null}
                         */
                        closeReason: "merchant" | "expired" | null;
                        /**
                         * @description of the payment that was approved
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        paymentId: string | null;
                        /**
                         * @description of what was given back by itself
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        refundId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    OrdersController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example T20261120-0001 */
                orderNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card": {
                 *         "number": "9600010000000000018",
                 *         "expiry": "2912"
                 *       },
                 *       "channel": "counter",
                 *       "purpose": "goods",
                 *       "goods": {
                 *         "otherPrepaidCards": false,
                 *         "cashEquivalent": false
                 *       },
                 *       "terminalNo": "10000001",
                 *       "storeId": "452113379208724480"
                 *     }
                 */
                "application/json": {
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                        /**
                         * @description YYMM as on the card; compared when given
                         * @example 2912
                         */
                        expiry?: string;
                    } | {
                        /**
                         * @description the dynamic code the holder shows; one payment within a minute
                         * @example 870412345678901234567890
                         */
                        code: string;
                    };
                    /**
                     * @description a staffed counter, or a web page or app (R-30)
                     *     - `counter`: a staffed counter · 柜面
                     *     - `online`: a web page or app · 网络
                     * @enum {string}
                     */
                    channel: "counter" | "online";
                    /**
                     * @description - `goods`: goods or services · 商品或服务
                     *     - `utility_bill`: water, power, gas and other public utilities (R-30) · 公用事业缴费
                     * @default goods
                     * @enum {string}
                     */
                    purpose?: "goods" | "utility_bill";
                    /** @description what is known of the basket (R-29) */
                    goods?: {
                        otherPrepaidCards?: boolean;
                        cashEquivalent?: boolean;
                    };
                    /** @example 10000001 */
                    terminalNo?: string;
                    storeId?: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "order": {
                     *         "orderId": "452113379208724480",
                     *         "merchantOrderNo": "T20261120-0001",
                     *         "amountFen": 4800,
                     *         "description": "见附件说明",
                     *         "status": "open",
                     *         "version": 1,
                     *         "closeReason": "merchant",
                     *         "paymentId": "3f9c1e0b7a5d42c8e610",
                     *         "refundId": "3f9c1e0b7a5d42c8e610",
                     *         "createdAt": "2026-03-10T02:00:00.000Z",
                     *         "expiresAt": "2026-03-10T02:00:00.000Z"
                     *       },
                     *       "payment": {
                     *         "paymentId": "3f9c1e0b7a5d42c8e610",
                     *         "status": "approved",
                     *         "code": "INSUFFICIENT_BALANCE",
                     *         "responseCode": "51",
                     *         "rule": null,
                     *         "citation": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         },
                     *         "reason": {
                     *           "zh": "余额不足",
                     *           "en": "insufficient balance"
                     *         },
                     *         "amountFen": 50000,
                     *         "rrn": "632507000123",
                     *         "authCode": "384120",
                     *         "businessDate": "2026-03-10",
                     *         "occurredAt": "2026-03-10T02:00:00.000Z",
                     *         "availableFen": 1200,
                     *         "panMasked": "960001*********0018",
                     *         "replayed": false
                     *       }
                     *     }
                     */
                    "application/json": {
                        order: {
                            orderId: string;
                            /** @example T20261120-0001 */
                            merchantOrderNo: string;
                            /** @example 4800 */
                            amountFen: number;
                            description: string;
                            /**
                             * @description closing: closed while somebody paid; refunding, refunded: it was paid all the same and goes back
                             *     - `open`: waits for its payment · 待支付
                             *     - `paying`: a payment is under way · 支付中
                             *     - `paid`: the money has been paid · 已付款
                             *     - `closing`: is being closed; what still comes is given back · 关闭中
                             *     - `closed`: ended for good · 已关闭
                             *     - `refunding`: money is being given back · 退款中
                             *     - `refunded`: money was given back · 已退款
                             * @enum {string}
                             */
                            status: "open" | "paying" | "paid" | "closing" | "closed" | "refunding" | "refunded";
                            version: number;
                            /**
                             * @description - `merchant`: the merchant closed it · 商户关闭
                             *     - `expired`: nobody paid in time · 超时未付
                             * @enum {string|null}
                             */
                            closeReason: "merchant" | "expired" | null;
                            /**
                             * @description of the payment that was approved
                             * @example 3f9c1e0b7a5d42c8e610
                             */
                            paymentId: string | null;
                            /**
                             * @description of what was given back by itself
                             * @example 3f9c1e0b7a5d42c8e610
                             */
                            refundId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                        payment: {
                            /** @example 3f9c1e0b7a5d42c8e610 */
                            paymentId: string;
                            /**
                             * @description - `approved`: agreed to · 已同意
                             *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                             * @enum {string}
                             */
                            status: "approved" | "declined";
                            /**
                             * @description reason of a decline, for programs
                             * @example INSUFFICIENT_BALANCE
                             */
                            code: string | null;
                            /**
                             * @description ISO 8583 answer code
                             * @example 51
                             */
                            responseCode: string;
                            /**
                             * @description the rule a decline follows
                             * @example null
                             */
                            rule: string | null;
                            /** @description where the rule is written */
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                            /**
                             * @example {
                             *       "zh": "余额不足",
                             *       "en": "insufficient balance"
                             *     }
                             */
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                            amountFen: number;
                            /**
                             * @description retrieval reference number
                             * @example 632507000123
                             */
                            rrn: string;
                            /** @example 384120 */
                            authCode: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            occurredAt: string;
                            /**
                             * @description what is left to spend on the card
                             * @example 1200
                             */
                            availableFen: number;
                            /** @example 960001*********0018 */
                            panMasked: string;
                            /** @description this was answered before; nothing happened now */
                            replayed: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    OrdersController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example T20261120-0001 */
                orderNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "452113379208724480",
                     *       "merchantOrderNo": "T20261120-0001",
                     *       "amountFen": 4800,
                     *       "description": "见附件说明",
                     *       "status": "open",
                     *       "version": 1,
                     *       "closeReason": "merchant",
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "refundId": "3f9c1e0b7a5d42c8e610",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        orderId: string;
                        /** @example T20261120-0001 */
                        merchantOrderNo: string;
                        /** @example 4800 */
                        amountFen: number;
                        description: string;
                        /**
                         * @description closing: closed while somebody paid; refunding, refunded: it was paid all the same and goes back
                         *     - `open`: waits for its payment · 待支付
                         *     - `paying`: a payment is under way · 支付中
                         *     - `paid`: the money has been paid · 已付款
                         *     - `closing`: is being closed; what still comes is given back · 关闭中
                         *     - `closed`: ended for good · 已关闭
                         *     - `refunding`: money is being given back · 退款中
                         *     - `refunded`: money was given back · 已退款
                         * @enum {string}
                         */
                        status: "open" | "paying" | "paid" | "closing" | "closed" | "refunding" | "refunded";
                        version: number;
                        /**
                         * @description - `merchant`: the merchant closed it · 商户关闭
                         *     - `expired`: nobody paid in time · 超时未付
                         * @enum {string|null}
                         */
                        closeReason: "merchant" | "expired" | null;
                        /**
                         * @description of the payment that was approved
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        paymentId: string | null;
                        /**
                         * @description of what was given back by itself
                         * @example 3f9c1e0b7a5d42c8e610
                         */
                        refundId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TendersController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `holding`: the cards’ parts are being held · 冻结中
                 *     - `held`: the amount is held on the card · 已冻结金额
                 *     - `capturing`: what is held is being taken · 扣款中
                 *     - `completed`: everything is paid · 已完成
                 *     - `releasing`: what is held is being given free · 释放中
                 *     - `released`: what was held is free again · 已释放
                 */
                status?: "holding" | "held" | "capturing" | "completed" | "releasing" | "released";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "tenderId": "3f9c1e0b7a5d42c8e610",
                     *           "merchantOrderNo": "T20260310-0001",
                     *           "totalFen": 50000,
                     *           "status": "holding",
                     *           "reason": "INSUFFICIENT_BALANCE",
                     *           "reasonWords": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "legCount": 1
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example 3f9c1e0b7a5d42c8e610 */
                            tenderId: string;
                            merchantOrderNo: string | null;
                            totalFen: number;
                            /**
                             * @description - `holding`: the cards’ parts are being held · 冻结中
                             *     - `held`: the amount is held on the card · 已冻结金额
                             *     - `capturing`: what is held is being taken · 扣款中
                             *     - `completed`: everything is paid · 已完成
                             *     - `releasing`: what is held is being given free · 释放中
                             *     - `released`: what was held is free again · 已释放
                             * @enum {string}
                             */
                            status: "holding" | "held" | "capturing" | "completed" | "releasing" | "released";
                            /**
                             * @description why it was released
                             * @example INSUFFICIENT_BALANCE
                             */
                            reason: string | null;
                            /** @description the same in words; null for the merchant’s own words */
                            reasonWords: {
                                zh: string;
                                en: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description parts of the sale */
                            legCount: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    TendersController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "totalFen": 4800,
                 *       "channel": "counter",
                 *       "goods": {
                 *         "otherPrepaidCards": false,
                 *         "cashEquivalent": false
                 *       },
                 *       "merchantOrderNo": "T20261120-0001",
                 *       "expiresInSeconds": 900,
                 *       "legs": [
                 *         {
                 *           "kind": "card",
                 *           "card": {
                 *             "number": "9600010000000000018",
                 *             "expiry": "2912"
                 *           },
                 *           "amountFen": 4800
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @example 4800 */
                    totalFen: number;
                    /**
                     * @description - `counter`: a staffed counter · 柜面
                     *     - `online`: a web page or app · 网络
                     * @enum {string}
                     */
                    channel: "counter" | "online";
                    /** @description what is known of the basket (R-29) */
                    goods?: {
                        otherPrepaidCards?: boolean;
                        cashEquivalent?: boolean;
                    };
                    /** @example T20261120-0001 */
                    merchantOrderNo?: string;
                    /**
                     * @description for the merchant’s own parts
                     * @default 900
                     */
                    expiresInSeconds?: number;
                    legs: ({
                        /**
                         * @description - `card`: a card of this issuer · 本机构预付卡
                         * @enum {string}
                         */
                        kind: "card";
                        card: {
                            /**
                             * @description never stored in clear, never answered
                             * @example 9600010000000000018
                             */
                            number: string;
                            /**
                             * @description YYMM as on the card; compared when given
                             * @example 2912
                             */
                            expiry?: string;
                        };
                        /** @example 4800 */
                        amountFen: number;
                    } | {
                        /**
                         * @description - `cards`: several cards that share the amount · 多张预付卡
                         * @enum {string}
                         */
                        kind: "cards";
                        cards: {
                            /**
                             * @description never stored in clear, never answered
                             * @example 9600010000000000018
                             */
                            number: string;
                            /**
                             * @description YYMM as on the card; compared when given
                             * @example 2912
                             */
                            expiry?: string;
                        }[];
                        /** @example 4800 */
                        amountFen: number;
                    } | {
                        /**
                         * @description - `external`: paid by other means, taken by the merchant · 其他支付方式
                         * @enum {string}
                         */
                        kind: "external";
                        /**
                         * @description - `cash`: cash · 现金
                         *     - `bank_card`: a bank’s card · 银行卡
                         *     - `other`: another way of paying · 其他方式
                         * @enum {string}
                         */
                        method: "cash" | "bank_card" | "other";
                        /** @example 4800 */
                        amountFen: number;
                        /** @description the merchant’s own, of the other channel */
                        reference?: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tenderId": "3f9c1e0b7a5d42c8e610",
                     *       "merchantOrderNo": "T20260310-0001",
                     *       "totalFen": 50000,
                     *       "status": "holding",
                     *       "version": 1,
                     *       "reason": "INSUFFICIENT_BALANCE",
                     *       "reasonWords": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "legs": [
                     *         {
                     *           "legNo": 1,
                     *           "kind": "card",
                     *           "amountFen": 50000,
                     *           "refundedFen": 50000,
                     *           "status": "held",
                     *           "code": null,
                     *           "codeWords": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "panMasked": "960001*********0018",
                     *           "method": "cash",
                     *           "reference": "YF123456789015",
                     *           "paymentId": "3f9c1e0b7a5d42c8e610"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        tenderId: string;
                        merchantOrderNo: string | null;
                        totalFen: number;
                        /**
                         * @description - `holding`: the cards’ parts are being held · 冻结中
                         *     - `held`: the amount is held on the card · 已冻结金额
                         *     - `capturing`: what is held is being taken · 扣款中
                         *     - `completed`: everything is paid · 已完成
                         *     - `releasing`: what is held is being given free · 释放中
                         *     - `released`: what was held is free again · 已释放
                         * @enum {string}
                         */
                        status: "holding" | "held" | "capturing" | "completed" | "releasing" | "released";
                        version: number;
                        /**
                         * @description why it was released
                         * @example INSUFFICIENT_BALANCE
                         */
                        reason: string | null;
                        /** @description the same in words; null for the merchant’s own words */
                        reasonWords: {
                            zh: string;
                            en: string;
                        } | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        legs: {
                            legNo: number;
                            /**
                             * @description - `card`: a card of this issuer · 本机构预付卡
                             *     - `external`: paid by other means, taken by the merchant · 其他支付方式
                             * @enum {string}
                             */
                            kind: "card" | "external";
                            amountFen: number;
                            refundedFen: number;
                            /**
                             * @description card: planned, held, declined, captured, released, returned; external: awaited, confirmed, cancelled, to_return (give it back)
                             * @example held
                             */
                            status: string;
                            /**
                             * @description why a card’s part was declined
                             * @example null
                             */
                            code: string | null;
                            /** @description the same in words */
                            codeWords: {
                                zh: string;
                                en: string;
                            } | null;
                            panMasked: string | null;
                            /**
                             * @description - `cash`: cash · 现金
                             *     - `bank_card`: a bank’s card · 银行卡
                             *     - `other`: another way of paying · 其他方式
                             * @enum {string|null}
                             */
                            method: "cash" | "bank_card" | "other" | null;
                            reference: string | null;
                            /**
                             * @description of the captured part
                             * @example 3f9c1e0b7a5d42c8e610
                             */
                            paymentId: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TendersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tenderId": "3f9c1e0b7a5d42c8e610",
                     *       "merchantOrderNo": "T20260310-0001",
                     *       "totalFen": 50000,
                     *       "status": "holding",
                     *       "version": 1,
                     *       "reason": "INSUFFICIENT_BALANCE",
                     *       "reasonWords": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "legs": [
                     *         {
                     *           "legNo": 1,
                     *           "kind": "card",
                     *           "amountFen": 50000,
                     *           "refundedFen": 50000,
                     *           "status": "held",
                     *           "code": null,
                     *           "codeWords": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "panMasked": "960001*********0018",
                     *           "method": "cash",
                     *           "reference": "YF123456789015",
                     *           "paymentId": "3f9c1e0b7a5d42c8e610"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        tenderId: string;
                        merchantOrderNo: string | null;
                        totalFen: number;
                        /**
                         * @description - `holding`: the cards’ parts are being held · 冻结中
                         *     - `held`: the amount is held on the card · 已冻结金额
                         *     - `capturing`: what is held is being taken · 扣款中
                         *     - `completed`: everything is paid · 已完成
                         *     - `releasing`: what is held is being given free · 释放中
                         *     - `released`: what was held is free again · 已释放
                         * @enum {string}
                         */
                        status: "holding" | "held" | "capturing" | "completed" | "releasing" | "released";
                        version: number;
                        /**
                         * @description why it was released
                         * @example INSUFFICIENT_BALANCE
                         */
                        reason: string | null;
                        /** @description the same in words; null for the merchant’s own words */
                        reasonWords: {
                            zh: string;
                            en: string;
                        } | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        legs: {
                            legNo: number;
                            /**
                             * @description - `card`: a card of this issuer · 本机构预付卡
                             *     - `external`: paid by other means, taken by the merchant · 其他支付方式
                             * @enum {string}
                             */
                            kind: "card" | "external";
                            amountFen: number;
                            refundedFen: number;
                            /**
                             * @description card: planned, held, declined, captured, released, returned; external: awaited, confirmed, cancelled, to_return (give it back)
                             * @example held
                             */
                            status: string;
                            /**
                             * @description why a card’s part was declined
                             * @example null
                             */
                            code: string | null;
                            /** @description the same in words */
                            codeWords: {
                                zh: string;
                                en: string;
                            } | null;
                            panMasked: string | null;
                            /**
                             * @description - `cash`: cash · 现金
                             *     - `bank_card`: a bank’s card · 银行卡
                             *     - `other`: another way of paying · 其他方式
                             * @enum {string|null}
                             */
                            method: "cash" | "bank_card" | "other" | null;
                            reference: string | null;
                            /**
                             * @description of the captured part
                             * @example 3f9c1e0b7a5d42c8e610
                             */
                            paymentId: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TendersController_confirmLeg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
                /** @example 1 */
                legNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "YF123456789015"
                 *     }
                 */
                "application/json": {
                    /** @description the merchant’s own, of the other channel */
                    reference: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tenderId": "3f9c1e0b7a5d42c8e610",
                     *       "merchantOrderNo": "T20260310-0001",
                     *       "totalFen": 50000,
                     *       "status": "holding",
                     *       "version": 1,
                     *       "reason": "INSUFFICIENT_BALANCE",
                     *       "reasonWords": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "legs": [
                     *         {
                     *           "legNo": 1,
                     *           "kind": "card",
                     *           "amountFen": 50000,
                     *           "refundedFen": 50000,
                     *           "status": "held",
                     *           "code": null,
                     *           "codeWords": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "panMasked": "960001*********0018",
                     *           "method": "cash",
                     *           "reference": "YF123456789015",
                     *           "paymentId": "3f9c1e0b7a5d42c8e610"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        tenderId: string;
                        merchantOrderNo: string | null;
                        totalFen: number;
                        /**
                         * @description - `holding`: the cards’ parts are being held · 冻结中
                         *     - `held`: the amount is held on the card · 已冻结金额
                         *     - `capturing`: what is held is being taken · 扣款中
                         *     - `completed`: everything is paid · 已完成
                         *     - `releasing`: what is held is being given free · 释放中
                         *     - `released`: what was held is free again · 已释放
                         * @enum {string}
                         */
                        status: "holding" | "held" | "capturing" | "completed" | "releasing" | "released";
                        version: number;
                        /**
                         * @description why it was released
                         * @example INSUFFICIENT_BALANCE
                         */
                        reason: string | null;
                        /** @description the same in words; null for the merchant’s own words */
                        reasonWords: {
                            zh: string;
                            en: string;
                        } | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        legs: {
                            legNo: number;
                            /**
                             * @description - `card`: a card of this issuer · 本机构预付卡
                             *     - `external`: paid by other means, taken by the merchant · 其他支付方式
                             * @enum {string}
                             */
                            kind: "card" | "external";
                            amountFen: number;
                            refundedFen: number;
                            /**
                             * @description card: planned, held, declined, captured, released, returned; external: awaited, confirmed, cancelled, to_return (give it back)
                             * @example held
                             */
                            status: string;
                            /**
                             * @description why a card’s part was declined
                             * @example null
                             */
                            code: string | null;
                            /** @description the same in words */
                            codeWords: {
                                zh: string;
                                en: string;
                            } | null;
                            panMasked: string | null;
                            /**
                             * @description - `cash`: cash · 现金
                             *     - `bank_card`: a bank’s card · 银行卡
                             *     - `other`: another way of paying · 其他方式
                             * @enum {string|null}
                             */
                            method: "cash" | "bank_card" | "other" | null;
                            reference: string | null;
                            /**
                             * @description of the captured part
                             * @example 3f9c1e0b7a5d42c8e610
                             */
                            paymentId: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TendersController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tenderId": "3f9c1e0b7a5d42c8e610",
                     *       "merchantOrderNo": "T20260310-0001",
                     *       "totalFen": 50000,
                     *       "status": "holding",
                     *       "version": 1,
                     *       "reason": "INSUFFICIENT_BALANCE",
                     *       "reasonWords": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "legs": [
                     *         {
                     *           "legNo": 1,
                     *           "kind": "card",
                     *           "amountFen": 50000,
                     *           "refundedFen": 50000,
                     *           "status": "held",
                     *           "code": null,
                     *           "codeWords": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "panMasked": "960001*********0018",
                     *           "method": "cash",
                     *           "reference": "YF123456789015",
                     *           "paymentId": "3f9c1e0b7a5d42c8e610"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        tenderId: string;
                        merchantOrderNo: string | null;
                        totalFen: number;
                        /**
                         * @description - `holding`: the cards’ parts are being held · 冻结中
                         *     - `held`: the amount is held on the card · 已冻结金额
                         *     - `capturing`: what is held is being taken · 扣款中
                         *     - `completed`: everything is paid · 已完成
                         *     - `releasing`: what is held is being given free · 释放中
                         *     - `released`: what was held is free again · 已释放
                         * @enum {string}
                         */
                        status: "holding" | "held" | "capturing" | "completed" | "releasing" | "released";
                        version: number;
                        /**
                         * @description why it was released
                         * @example INSUFFICIENT_BALANCE
                         */
                        reason: string | null;
                        /** @description the same in words; null for the merchant’s own words */
                        reasonWords: {
                            zh: string;
                            en: string;
                        } | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        legs: {
                            legNo: number;
                            /**
                             * @description - `card`: a card of this issuer · 本机构预付卡
                             *     - `external`: paid by other means, taken by the merchant · 其他支付方式
                             * @enum {string}
                             */
                            kind: "card" | "external";
                            amountFen: number;
                            refundedFen: number;
                            /**
                             * @description card: planned, held, declined, captured, released, returned; external: awaited, confirmed, cancelled, to_return (give it back)
                             * @example held
                             */
                            status: string;
                            /**
                             * @description why a card’s part was declined
                             * @example null
                             */
                            code: string | null;
                            /** @description the same in words */
                            codeWords: {
                                zh: string;
                                en: string;
                            } | null;
                            panMasked: string | null;
                            /**
                             * @description - `cash`: cash · 现金
                             *     - `bank_card`: a bank’s card · 银行卡
                             *     - `other`: another way of paying · 其他方式
                             * @enum {string|null}
                             */
                            method: "cash" | "bank_card" | "other" | null;
                            reference: string | null;
                            /**
                             * @description of the captured part
                             * @example 3f9c1e0b7a5d42c8e610
                             */
                            paymentId: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TendersController_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 3f9c1e0b7a5d42c8e610 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 4800,
                 *       "reason": "退货"
                 *     }
                 */
                "application/json": {
                    /** @example 4800 */
                    amountFen: number;
                    /** @example 退货 */
                    reason: string;
                } | {
                    /** @example 退货 */
                    reason: string;
                    legs: {
                        legNo: number;
                        /** @example 4800 */
                        amountFen: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refundId": "3f9c1e0b7a5d42c8e610",
                     *       "tenderId": "3f9c1e0b7a5d42c8e610",
                     *       "legs": [
                     *         {
                     *           "legNo": 1,
                     *           "kind": "card",
                     *           "amountFen": 50000,
                     *           "status": "pending",
                     *           "code": "CAP_EXCEEDED",
                     *           "heldForHolderFen": 50000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        refundId: string;
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        tenderId: string;
                        legs: {
                            legNo: number;
                            /**
                             * @description - `card`: a card of this issuer · 本机构预付卡
                             *     - `external`: paid by other means, taken by the merchant · 其他支付方式
                             * @enum {string}
                             */
                            kind: "card" | "external";
                            amountFen: number;
                            /**
                             * @description - `pending`: waits to be decided or done · 待处理
                             *     - `done`: finished · 已完成
                             *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                             * @enum {string}
                             */
                            status: "pending" | "done" | "declined";
                            code: string | null;
                            heldForHolderFen: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ChainController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "groupId": "452113379208724480",
                     *           "name": "味美餐饮",
                     *           "headMerchantId": "452113379208724480",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "merchants": [
                     *             {
                     *               "merchantId": "452113379208724480",
                     *               "merchantNo": "871310158120001",
                     *               "name": "味美餐饮",
                     *               "status": "approved"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            groupId: string;
                            name: string;
                            headMerchantId: string;
                            /** Format: date-time */
                            createdAt: string;
                            merchants: {
                                merchantId: string;
                                merchantNo: string;
                                name: string;
                                status: string;
                            }[];
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    ChainController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "味美餐饮集团",
                 *       "headMerchantId": "452113379208724480"
                 *     }
                 */
                "application/json": {
                    /** @example 味美餐饮集团 */
                    name: string;
                    /** @description the merchant that leads the chain; its users may be given sight of all */
                    headMerchantId: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ChainController_proposeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merchantId": "452113379208724480",
                 *       "member": true,
                 *       "reason": "集团协议 2026-01"
                 *     }
                 */
                "application/json": {
                    merchantId: string;
                    /**
                     * @description false: it leaves the chain
                     * @default true
                     */
                    member?: boolean;
                    /** @example 集团协议 2026-01 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ChainController_proposeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "weimei",
                 *       "password": "a long pass phrase",
                 *       "name": "李掌柜"
                 *     }
                 */
                "application/json": {
                    /** @example weimei */
                    login: string;
                    password: string;
                    /** @example 李掌柜 */
                    name: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ChainController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "groupId": "452113379208724480",
                     *       "name": "味美餐饮",
                     *       "headMerchantId": "452113379208724480",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "merchants": [
                     *         {
                     *           "merchantId": "452113379208724480",
                     *           "merchantNo": "871310158120001",
                     *           "name": "味美餐饮",
                     *           "status": "approved"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        groupId: string;
                        name: string;
                        headMerchantId: string;
                        /** Format: date-time */
                        createdAt: string;
                        merchants: {
                            merchantId: string;
                            merchantNo: string;
                            name: string;
                            status: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantTermsController_listSplits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "effectiveFrom": "2026-03-10",
                     *           "basis": "percent",
                     *           "reason": "见附件说明",
                     *           "parts": [
                     *             {
                     *               "payeeMerchantId": "452113379208724480",
                     *               "percent": "33.3333",
                     *               "storeId": "452113379208724480"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date */
                            effectiveFrom: string;
                            /**
                             * @description - `percent`: shared by fixed percentages · 按比例
                             *     - `store`: by the store where it was sold · 按门店
                             *     - `none`: not shared any more · 不分账
                             * @enum {string}
                             */
                            basis: "percent" | "store" | "none";
                            reason: string;
                            parts: {
                                payeeMerchantId: string;
                                percent: string | null;
                                storeId: string | null;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantTermsController_proposeSplit: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-12-01",
                 *       "rule": {
                 *         "basis": "percent",
                 *         "parts": [
                 *           {
                 *             "payeeMerchantId": "452113379208724480",
                 *             "percent": "33.3333"
                 *           }
                 *         ]
                 *       },
                 *       "reason": "集团协议 2026-01"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description a later day than today
                     * @example 2026-12-01
                     */
                    effectiveFrom: string;
                    /** @description by fixed percentages that sum to 100, or by what each store’s day brought; none ends it */
                    rule: {
                        /**
                         * @description - `percent`: shared by fixed percentages · 按比例
                         * @enum {string}
                         */
                        basis: "percent";
                        parts: {
                            payeeMerchantId: string;
                            /** @example 33.3333 */
                            percent: string;
                        }[];
                    } | {
                        /**
                         * @description - `store`: by the store where it was sold · 按门店
                         * @enum {string}
                         */
                        basis: "store";
                        parts: {
                            payeeMerchantId: string;
                            storeId: string;
                        }[];
                    } | {
                        /**
                         * @description - `none`: not shared any more · 不分账
                         * @enum {string}
                         */
                        basis: "none";
                    };
                    /**
                     * @description why the chain shares, as it will stand in every record
                     * @example 集团协议 2026-01
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantTermsController_proposeClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                storeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "集团协议 2026-01"
                 *     }
                 */
                "application/json": {
                    /** @example 集团协议 2026-01 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantTermsController_listRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "effectiveFrom": "2026-03-10",
                     *           "regions": [
                     *             "310104"
                     *           ],
                     *           "inForce": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date */
                            effectiveFrom: string;
                            regions: string[];
                            inForce: boolean;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantTermsController_proposeRegions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-12-01",
                 *       "regions": [
                 *         "310000",
                 *         "330100"
                 *       ],
                 *       "reason": "集团协议 2026-01"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description today or later
                     * @example 2026-12-01
                     */
                    effectiveFrom: string;
                    /**
                     * @description all regions the licence covers from that day on; a province covers its cities
                     * @example [
                     *       "310000",
                     *       "330100"
                     *     ]
                     */
                    regions: string[];
                    /** @example 集团协议 2026-01 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    TerminalLifeController_swap: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "algorithm": "3DES",
                 *       "macAlgorithm": "ECB",
                 *       "doubleMak": false,
                 *       "manualEntry": false,
                 *       "pinSm4": false,
                 *       "kiosk": false,
                 *       "masterKey": "components",
                 *       "reason": "终端故障更换"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description of master and working keys
                     *     - `DES`: single DES, 8-byte keys, for old terminals · DES
                     *     - `3DES`: triple DES, 16-byte keys · 3DES
                     *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                     * @default 3DES
                     * @enum {string}
                     */
                    algorithm?: "DES" | "3DES" | "SM4";
                    /**
                     * @description - `ECB`: MAC by XOR of the blocks and ECB · ECB 算法
                     *     - `X9.19`: MAC by ANSI X9.19 · X9.19 算法
                     *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                     * @default ECB
                     * @enum {string}
                     */
                    macAlgorithm?: "ECB" | "X9.19" | "SM4";
                    /**
                     * @description 3DES with ECB only: the MAC key has double length
                     * @default false
                     */
                    doubleMak?: boolean;
                    /**
                     * @description card numbers may be keyed
                     * @default false
                     */
                    manualEntry?: boolean;
                    /**
                     * @description PINs may come in SM4 blocks
                     * @default false
                     */
                    pinSm4?: boolean;
                    /**
                     * @description a kiosk, or an agent’s: cash goes into a card up to the day’s limit there (R-KIOSK)
                     * @default false
                     */
                    kiosk?: boolean;
                    /**
                     * @description entered in halves by two people; generated by the HSM and shown, in the sandbox only; generated and exported once, under a transport key
                     *     - `components`: two people enter a half each · 分量录入
                     *     - `generated`: made by the security module · 系统生成
                     *     - `transported`: came under a transport key · 密文导入
                     * @default components
                     * @enum {string}
                     */
                    masterKey?: "components" | "generated" | "transported";
                    /** @example 终端故障更换 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalLifeController_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "transportKeyId": "452113379208724480"
                 *     }
                 */
                "application/json": {
                    transportKeyId: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "terminalNo": "10000001",
                     *       "transportKeyKcv": "8CA64DE9",
                     *       "encryptedMasterKey": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                     *       "masterKeyKcv": "D5D44FF7"
                     *     }
                     */
                    "application/json": {
                        terminalNo: string;
                        /** @example 8CA64DE9 */
                        transportKeyKcv: string;
                        /**
                         * @description hex, ECB under the transport key
                         * @example 5D1A0FE5C2B7A9833E64F01B7C92D8A1
                         */
                        encryptedMasterKey: string;
                        /** @example D5D44FF7 */
                        masterKeyKcv: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalLifeController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "transportKeyId": "452113379208724480",
                     *           "label": "见附件说明",
                     *           "algorithm": "3DES",
                     *           "kcv": "08D7B4",
                     *           "createdAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            transportKeyId: string;
                            label: string;
                            /**
                             * @description - `3DES`: triple DES, 16-byte keys · 3DES
                             *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                             * @enum {string}
                             */
                            algorithm: "3DES" | "SM4";
                            /** @description null until both halves are entered */
                            kcv: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalLifeController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "注入机 A-2026",
                 *       "algorithm": "3DES"
                 *     }
                 */
                "application/json": {
                    /** @example 注入机 A-2026 */
                    label: string;
                    /**
                     * @description the master keys it carries are of the same algorithm
                     *     - `3DES`: triple DES, 16-byte keys · 3DES
                     *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                     * @enum {string}
                     */
                    algorithm: "3DES" | "SM4";
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transportKeyId": "452113379208724480",
                     *       "label": "见附件说明",
                     *       "algorithm": "3DES",
                     *       "kcv": "08D7B4",
                     *       "createdAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        transportKeyId: string;
                        label: string;
                        /**
                         * @description - `3DES`: triple DES, 16-byte keys · 3DES
                         *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                         * @enum {string}
                         */
                        algorithm: "3DES" | "SM4";
                        /** @description null until both halves are entered */
                        kcv: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TerminalLifeController_enter: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "componentNo": 1,
                 *       "component": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                 *       "kcv": "08D7B4"
                 *     }
                 */
                "application/json": {
                    componentNo: 1 | 2;
                    /** @description this custodian’s half of the master key */
                    component: string;
                    /**
                     * @description check value of this half: start of its encryption of a zero block
                     * @example 08D7B4
                     */
                    kcv: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transportKeyId": "452113379208724480",
                     *       "componentNo": 1,
                     *       "kcv": "08D7B4",
                     *       "complete": true,
                     *       "transportKeyKcv": "08D7B4"
                     *     }
                     */
                    "application/json": {
                        transportKeyId: string;
                        componentNo: number;
                        kcv: string;
                        complete: boolean;
                        transportKeyKcv: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    HolderPayCodesController_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "870412345678901234567890",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description 24 digits, for a QR code or Code 128 C; holds no card number
                         * @example 870412345678901234567890
                         */
                        code: string;
                        /**
                         * Format: date-time
                         * @description a minute after its issue
                         */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    OrderCodesController_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example T20261120-0001 */
                orderNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "YFK:O:0:455909179868440576:4800:1795161660:ABCDEFGHIJKLMNOP",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description for a QR code on the merchant’s screen
                         * @example YFK:O:0:455909179868440576:4800:1795161660:ABCDEFGHIJKLMNOP
                         */
                        code: string;
                        /**
                         * Format: date-time
                         * @description a minute after its issue; then ask for another
                         */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    StoreQrController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                storeId: string;
                /**
                 * @description picture for screens, picture for print, A6 table stand
                 *     - `qr.png`: picture for screens · 屏幕图片
                 *     - `qr.svg`: picture for print · 印刷图片
                 *     - `qr.pdf`: A6 table stand · A6 台签
                 * @example qr.png
                 */
                format: "qr.png" | "qr.svg" | "qr.pdf";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                    "image/svg+xml": Blob;
                    "application/pdf": Blob;
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    BatchesController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    BatchesController_settlements: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "settlementId": "452113379208724480",
                     *           "batchNo": 1,
                     *           "balanced": true,
                     *           "forced": false,
                     *           "reason": "见附件说明",
                     *           "approvalId": "452113379208724480",
                     *           "terminalTotals": "000000004800001",
                     *           "debits": {
                     *             "amountFen": 50000,
                     *             "count": 1
                     *           },
                     *           "credits": {
                     *             "amountFen": 50000,
                     *             "count": 1
                     *           },
                     *           "settledAt": "2026-03-10T02:00:00.000Z",
                     *           "recountedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            settlementId: string;
                            batchNo: number;
                            balanced: boolean;
                            /** @description closed by two people, not by its terminal */
                            forced: boolean;
                            reason: string | null;
                            approvalId: string | null;
                            /** @description field 48 as the terminal sent it */
                            terminalTotals: string | null;
                            /** @description the host’s */
                            debits: {
                                amountFen: number;
                                count: number;
                            };
                            /** @description the host’s */
                            credits: {
                                amountFen: number;
                                count: number;
                            };
                            /** Format: date-time */
                            settledAt: string;
                            /**
                             * Format: date-time
                             * @description closed by force: when the totals were counted once more, with what was under way at the close
                             */
                            recountedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    BatchesController_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 10000001 */
                no: string;
                /** @example 1 */
                batchNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "open": true,
                     *       "debits": {
                     *         "amountFen": 50000,
                     *         "count": 1
                     *       },
                     *       "credits": {
                     *         "amountFen": 50000,
                     *         "count": 1
                     *       },
                     *       "transactions": [
                     *         {
                     *           "traceNo": 1,
                     *           "kind": "purchase",
                     *           "amountFen": 50000,
                     *           "authorizationId": "452113379208724480"
                     *         }
                     *       ],
                     *       "details": [
                     *         {
                     *           "traceNo": 1,
                     *           "panMasked": "960001*********0018",
                     *           "amountFen": 50000,
                     *           "cardType": "anonymous"
                     *         }
                     *       ],
                     *       "settlements": [
                     *         {
                     *           "settlementId": "452113379208724480",
                     *           "batchNo": 1,
                     *           "balanced": true,
                     *           "forced": false,
                     *           "reason": "见附件说明",
                     *           "approvalId": "452113379208724480",
                     *           "terminalTotals": "000000004800001",
                     *           "debits": {
                     *             "amountFen": 50000,
                     *             "count": 1
                     *           },
                     *           "credits": {
                     *             "amountFen": 50000,
                     *             "count": 1
                     *           },
                     *           "settledAt": "2026-03-10T02:00:00.000Z",
                     *           "recountedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "cases": [
                     *         {
                     *           "caseId": "452113379208724480",
                     *           "terminalNo": "10000001",
                     *           "batchNo": 1,
                     *           "differences": [
                     *             {
                     *               "code": "MISSING_AT_TERMINAL",
                     *               "traceNo": 1,
                     *               "hostFen": 50000,
                     *               "terminalFen": 50000,
                     *               "toldCount": 1,
                     *               "receivedCount": 1
                     *             }
                     *           ],
                     *           "openedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        terminalNo: string;
                        batchNo: number;
                        open: boolean;
                        debits: {
                            amountFen: number;
                            count: number;
                        };
                        credits: {
                            amountFen: number;
                            count: number;
                        };
                        /** @description approved and not reversed, as the host has them */
                        transactions: {
                            traceNo: number;
                            kind: string;
                            amountFen: number;
                            authorizationId: string;
                        }[];
                        /** @description as the terminal uploaded them */
                        details: {
                            traceNo: number;
                            panMasked: string;
                            amountFen: number;
                            cardType: string | null;
                        }[];
                        settlements: {
                            settlementId: string;
                            batchNo: number;
                            balanced: boolean;
                            /** @description closed by two people, not by its terminal */
                            forced: boolean;
                            reason: string | null;
                            approvalId: string | null;
                            /** @description field 48 as the terminal sent it */
                            terminalTotals: string | null;
                            /** @description the host’s */
                            debits: {
                                amountFen: number;
                                count: number;
                            };
                            /** @description the host’s */
                            credits: {
                                amountFen: number;
                                count: number;
                            };
                            /** Format: date-time */
                            settledAt: string;
                            /**
                             * Format: date-time
                             * @description closed by force: when the totals were counted once more, with what was under way at the close
                             */
                            recountedAt: string | null;
                        }[];
                        cases: {
                            caseId: string;
                            terminalNo: string;
                            batchNo: number;
                            differences: {
                                /**
                                 * @description - `MISSING_AT_TERMINAL`: the host has it, the terminal does not · 终端缺
                                 *     - `MISSING_AT_HOST`: the terminal has it, the host does not · 主机缺
                                 *     - `AMOUNT_DIFFERS`: both have it with different amounts · 金额不符
                                 *     - `UPLOAD_INCOMPLETE`: the terminal’s upload is not whole · 上送不全
                                 * @enum {string}
                                 */
                                code: "MISSING_AT_TERMINAL" | "MISSING_AT_HOST" | "AMOUNT_DIFFERS" | "UPLOAD_INCOMPLETE";
                                traceNo?: number;
                                hostFen?: number;
                                terminalFen?: number;
                                toldCount?: number;
                                receivedCount?: number;
                            }[];
                            /** Format: date-time */
                            openedAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    BatchesController_cases: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                terminalNo?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "caseId": "452113379208724480",
                     *           "terminalNo": "10000001",
                     *           "batchNo": 1,
                     *           "differences": [
                     *             {
                     *               "code": "MISSING_AT_TERMINAL",
                     *               "traceNo": 1,
                     *               "hostFen": 50000,
                     *               "terminalFen": 50000,
                     *               "toldCount": 1,
                     *               "receivedCount": 1
                     *             }
                     *           ],
                     *           "openedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            caseId: string;
                            terminalNo: string;
                            batchNo: number;
                            differences: {
                                /**
                                 * @description - `MISSING_AT_TERMINAL`: the host has it, the terminal does not · 终端缺
                                 *     - `MISSING_AT_HOST`: the terminal has it, the host does not · 主机缺
                                 *     - `AMOUNT_DIFFERS`: both have it with different amounts · 金额不符
                                 *     - `UPLOAD_INCOMPLETE`: the terminal’s upload is not whole · 上送不全
                                 * @enum {string}
                                 */
                                code: "MISSING_AT_TERMINAL" | "MISSING_AT_HOST" | "AMOUNT_DIFFERS" | "UPLOAD_INCOMPLETE";
                                traceNo?: number;
                                hostFen?: number;
                                terminalFen?: number;
                                toldCount?: number;
                                receivedCount?: number;
                            }[];
                            /** Format: date-time */
                            openedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    ReceiptsController_read: {
        parameters: {
            query?: {
                terminalNo?: string;
                batchNo?: number;
                traceNo?: number;
                rrn?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "merchantName": "上海味美餐饮有限公司",
                     *       "merchantNo": "871310158120001",
                     *       "storeName": "徐汇店",
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "transaction": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "approved": true,
                     *       "outcome": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "responseCode": "00",
                     *       "undone": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "panMasked": "960001*********0018",
                     *       "entry": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "amountFen": 50000,
                     *       "at": "2026-03-10T02:00:00.000Z",
                     *       "chip": {
                     *         "atc": 1,
                     *         "tvr": "0000000000",
                     *         "psn": "001"
                     *       },
                     *       "lines": [
                     *         "消费/SALE  RMB 48.00"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        merchantName: string;
                        merchantNo: string;
                        storeName: string | null;
                        terminalNo: string | null;
                        batchNo: number;
                        traceNo: number;
                        rrn: string;
                        authCode: string | null;
                        transaction: {
                            zh: string;
                            en: string;
                        };
                        approved: boolean;
                        /** @description approved, or why not */
                        outcome: {
                            zh: string;
                            en: string;
                        };
                        responseCode: string;
                        /** @description voided or reversed since */
                        undone: {
                            zh: string;
                            en: string;
                        } | null;
                        panMasked: string;
                        entry: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /** Format: date-time */
                        at: string;
                        /** @description for receipts of chip transactions */
                        chip: {
                            atc?: number;
                            tvr?: string;
                            psn?: string;
                        } | null;
                        /** @description the slip, in Chinese; every character is one of GBK, as printers take it */
                        lines: string[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    WalletsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountNo": "W-20260310-0001",
                 *       "holderName": "张伟",
                 *       "idType": "resident_id",
                 *       "idNumber": "11010519491231002X",
                 *       "realName": false
                 *     }
                 */
                "application/json": {
                    /** @example W-20260310-0001 */
                    accountNo: string;
                    /** @example 张伟 */
                    holderName: string;
                    /**
                     * @description - `resident_id`: resident identity card · 居民身份证
                     *     - `passport`: passport · 护照
                     *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                     *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                     *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                     * @enum {string}
                     */
                    idType: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                    /**
                     * @description kept as a search hash and masked
                     * @example 11010519491231002X
                     */
                    idNumber: string;
                    /** @description the holder’s identity was verified when the account was opened */
                    realName: boolean;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    WalletsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example W-20260310-0001 */
                accountNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "walletAccountId": "452113379208724480",
                     *       "accountNo": "03001234567890",
                     *       "holderName": "张伟",
                     *       "idType": "resident_id",
                     *       "idNumber": "11010519491231002X",
                     *       "realName": false
                     *     }
                     */
                    "application/json": {
                        walletAccountId: string;
                        accountNo: string;
                        holderName: string;
                        idType: string;
                        /** @description masked */
                        idNumber: string;
                        realName: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    EcashFilesController_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "味美餐饮",
                 *       "sizeBytes": 1,
                 *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                 *     }
                 */
                "application/json": {
                    /** @description the operator’s own name of the file */
                    name: string;
                    /** @description of the whole file */
                    sizeBytes: number;
                    /** @description of the whole file */
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fileId": "452113379208724480",
                     *       "name": "味美餐饮",
                     *       "sizeBytes": 1,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "state": "receiving",
                     *       "receivedBytes": 1,
                     *       "missing": [
                     *         {
                     *           "fromByte": 1,
                     *           "toByte": 1
                     *         }
                     *       ],
                     *       "rowCount": 1,
                     *       "processedRows": 1,
                     *       "counts": {},
                     *       "problem": {
                     *         "fault": "COUNT",
                     *         "line": 1
                     *       },
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "finishedAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        fileId: string;
                        name: string;
                        sizeBytes: number;
                        sha256: string;
                        /**
                         * @description refused: nothing of it was posted, see problem
                         *     - `receiving`: parts of it have come, not all · 接收中
                         *     - `received`: has come whole, not yet looked into · 已接收
                         *     - `processing`: holds together, its rows are being looked into · 处理中
                         *     - `processed`: each of its rows has its result · 已处理完
                         *     - `refused`: not taken, nothing of it was booked · 已拒收
                         * @enum {string}
                         */
                        state: "receiving" | "received" | "processing" | "processed" | "refused";
                        receivedBytes: number;
                        /** @description what has not come yet */
                        missing: {
                            fromByte: number;
                            /** @description the first byte after the stretch */
                            toByte: number;
                        }[];
                        /** @description 0 until the file is checked */
                        rowCount: number;
                        processedRows: number;
                        /** @description rows by class, VERIFIED are those posted */
                        counts: {
                            [key: string]: number;
                        };
                        problem: {
                            /**
                             * @description COUNT, TRAILER and so on
                             * @example COUNT
                             */
                            fault: string;
                            line?: number;
                        } | null;
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    EcashFilesController_putPart: {
        parameters: {
            query?: never;
            header: {
                /** @description SHA-256 of the part, hex */
                "Yufuka-Part-Sha256": string;
                /** @description bytes first-last/size of the file */
                "Content-Range": string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fileId": "452113379208724480",
                     *       "name": "味美餐饮",
                     *       "sizeBytes": 1,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "state": "receiving",
                     *       "receivedBytes": 1,
                     *       "missing": [
                     *         {
                     *           "fromByte": 1,
                     *           "toByte": 1
                     *         }
                     *       ],
                     *       "rowCount": 1,
                     *       "processedRows": 1,
                     *       "counts": {},
                     *       "problem": {
                     *         "fault": "COUNT",
                     *         "line": 1
                     *       },
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "finishedAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        fileId: string;
                        name: string;
                        sizeBytes: number;
                        sha256: string;
                        /**
                         * @description refused: nothing of it was posted, see problem
                         *     - `receiving`: parts of it have come, not all · 接收中
                         *     - `received`: has come whole, not yet looked into · 已接收
                         *     - `processing`: holds together, its rows are being looked into · 处理中
                         *     - `processed`: each of its rows has its result · 已处理完
                         *     - `refused`: not taken, nothing of it was booked · 已拒收
                         * @enum {string}
                         */
                        state: "receiving" | "received" | "processing" | "processed" | "refused";
                        receivedBytes: number;
                        /** @description what has not come yet */
                        missing: {
                            fromByte: number;
                            /** @description the first byte after the stretch */
                            toByte: number;
                        }[];
                        /** @description 0 until the file is checked */
                        rowCount: number;
                        processedRows: number;
                        /** @description rows by class, VERIFIED are those posted */
                        counts: {
                            [key: string]: number;
                        };
                        problem: {
                            /**
                             * @description COUNT, TRAILER and so on
                             * @example COUNT
                             */
                            fault: string;
                            line?: number;
                        } | null;
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    EcashFilesController_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fileId": "452113379208724480",
                     *       "name": "味美餐饮",
                     *       "sizeBytes": 1,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "state": "receiving",
                     *       "receivedBytes": 1,
                     *       "missing": [
                     *         {
                     *           "fromByte": 1,
                     *           "toByte": 1
                     *         }
                     *       ],
                     *       "rowCount": 1,
                     *       "processedRows": 1,
                     *       "counts": {},
                     *       "problem": {
                     *         "fault": "COUNT",
                     *         "line": 1
                     *       },
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "finishedAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        fileId: string;
                        name: string;
                        sizeBytes: number;
                        sha256: string;
                        /**
                         * @description refused: nothing of it was posted, see problem
                         *     - `receiving`: parts of it have come, not all · 接收中
                         *     - `received`: has come whole, not yet looked into · 已接收
                         *     - `processing`: holds together, its rows are being looked into · 处理中
                         *     - `processed`: each of its rows has its result · 已处理完
                         *     - `refused`: not taken, nothing of it was booked · 已拒收
                         * @enum {string}
                         */
                        state: "receiving" | "received" | "processing" | "processed" | "refused";
                        receivedBytes: number;
                        /** @description what has not come yet */
                        missing: {
                            fromByte: number;
                            /** @description the first byte after the stretch */
                            toByte: number;
                        }[];
                        /** @description 0 until the file is checked */
                        rowCount: number;
                        processedRows: number;
                        /** @description rows by class, VERIFIED are those posted */
                        counts: {
                            [key: string]: number;
                        };
                        problem: {
                            /**
                             * @description COUNT, TRAILER and so on
                             * @example COUNT
                             */
                            fault: string;
                            line?: number;
                        } | null;
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    EcashFilesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fileId": "452113379208724480",
                     *       "name": "味美餐饮",
                     *       "sizeBytes": 1,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "state": "receiving",
                     *       "receivedBytes": 1,
                     *       "missing": [
                     *         {
                     *           "fromByte": 1,
                     *           "toByte": 1
                     *         }
                     *       ],
                     *       "rowCount": 1,
                     *       "processedRows": 1,
                     *       "counts": {},
                     *       "problem": {
                     *         "fault": "COUNT",
                     *         "line": 1
                     *       },
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "finishedAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        fileId: string;
                        name: string;
                        sizeBytes: number;
                        sha256: string;
                        /**
                         * @description refused: nothing of it was posted, see problem
                         *     - `receiving`: parts of it have come, not all · 接收中
                         *     - `received`: has come whole, not yet looked into · 已接收
                         *     - `processing`: holds together, its rows are being looked into · 处理中
                         *     - `processed`: each of its rows has its result · 已处理完
                         *     - `refused`: not taken, nothing of it was booked · 已拒收
                         * @enum {string}
                         */
                        state: "receiving" | "received" | "processing" | "processed" | "refused";
                        receivedBytes: number;
                        /** @description what has not come yet */
                        missing: {
                            fromByte: number;
                            /** @description the first byte after the stretch */
                            toByte: number;
                        }[];
                        /** @description 0 until the file is checked */
                        rowCount: number;
                        processedRows: number;
                        /** @description rows by class, VERIFIED are those posted */
                        counts: {
                            [key: string]: number;
                        };
                        problem: {
                            /**
                             * @description COUNT, TRAILER and so on
                             * @example COUNT
                             */
                            fault: string;
                            line?: number;
                        } | null;
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    EcashFilesController_results: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `posted`: found right and booked · 已入账
                 *     - `delivered`: the same record had come before: taken, not booked again · 重复上送
                 *     - `queued`: waits for a person to decide · 待人工处理
                 *     - `resolved`: dealt with · 已处理
                 */
                state?: "posted" | "delivered" | "queued" | "resolved";
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "rowNo": 1,
                     *           "uploadId": "452113379208724480",
                     *           "terminalNo": "10000001",
                     *           "batchNo": 1,
                     *           "traceNo": 1,
                     *           "panMasked": "960001*********0018",
                     *           "atc": 1,
                     *           "amountFen": 50000,
                     *           "state": "received",
                     *           "class": "LATE",
                     *           "queue": "OFFLINE_LATE",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            rowNo: number;
                            uploadId: string;
                            terminalNo: string;
                            batchNo: number;
                            traceNo: number;
                            panMasked: string | null;
                            atc: number | null;
                            amountFen: number;
                            /**
                             * @description - `received`: has come whole, not yet looked into · 已接收
                             *     - `posted`: found right and booked · 已入账
                             *     - `delivered`: the same record had come before: taken, not booked again · 重复上送
                             *     - `evidence`: kept as a record of a failed tap, nothing is booked · 仅作证据
                             *     - `queued`: waits for a person to decide · 待人工处理
                             *     - `resolved`: dealt with · 已处理
                             * @enum {string}
                             */
                            state: "received" | "posted" | "delivered" | "evidence" | "queued" | "resolved";
                            class: string | null;
                            queue: string | null;
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    EcashFilesController_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantDisputesController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `opened`: just opened · 已立案
                 *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                 *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                 *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                 *     - `decided`: decided · 已决定
                 *     - `appealed`: looked at again under a case of its own · 申诉中
                 *     - `closed`: ended · 已结案
                 */
                state?: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                /**
                 * @description - `flash_record`: a tap that a terminal reported as failed · 闪卡记录
                 *     - `unrecorded_debit`: the chip paid, no terminal told · 无记录扣款
                 *     - `complaint`: a holder’s words that nothing answers to yet · 持卡人投诉
                 *     - `late_upload`: a purchase uploaded after its debit was refunded · 退款后上送
                 *     - `questioned_upload`: a purchase the chip did not pay · 存疑上送
                 *     - `load`: a load whose outcome cannot be found out or undone · 圈存差错
                 *     - `remainder`: of a chip out of use · 余额处理
                 */
                subject?: "flash_record" | "unrecorded_debit" | "complaint" | "late_upload" | "questioned_upload" | "load" | "remainder";
                waitsFor?: string;
                /** @description open cases due by this day */
                dueUntil?: string;
                breached?: string;
                /** @description true: not closed; false: closed */
                open?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "caseId": "452113379208724480",
                     *           "caseNo": "D452113379208724480",
                     *           "subject": "flash_record",
                     *           "state": "opened",
                     *           "atc": 1,
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "amountFen": 200,
                     *           "openedBy": "engine",
                     *           "merchantId": "452113379208724480",
                     *           "waitsFor": "NO_LATER_ANCHOR",
                     *           "outcome": "REFUND_HOLDER",
                     *           "basis": "EVIDENCE",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "resolutionId": "452113379208724480",
                     *           "dueOn": "2026-03-10",
                     *           "breached": false,
                     *           "merchantDueOn": "2026-03-10",
                     *           "openedAt": "2026-03-10T02:00:00.000Z",
                     *           "decidedAt": "2026-03-10T02:00:00.000Z",
                     *           "closedAt": "2026-03-10T02:00:00.000Z",
                     *           "version": 1,
                     *           "terminalNo": "10000001",
                     *           "batchNo": 1,
                     *           "traceNo": 1
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example 452113379208724480 */
                            caseId: string;
                            /** @example D452113379208724480 */
                            caseNo: string;
                            /**
                             * @description - `flash_record`: a tap that a terminal reported as failed · 闪卡记录
                             *     - `unrecorded_debit`: the chip paid, no terminal told · 无记录扣款
                             *     - `complaint`: a holder’s words that nothing answers to yet · 持卡人投诉
                             *     - `late_upload`: a purchase uploaded after its debit was refunded · 退款后上送
                             *     - `questioned_upload`: a purchase the chip did not pay · 存疑上送
                             *     - `load`: a load whose outcome cannot be found out or undone · 圈存差错
                             *     - `remainder`: of a chip out of use · 余额处理
                             * @enum {string}
                             */
                            subject: "flash_record" | "unrecorded_debit" | "complaint" | "late_upload" | "questioned_upload" | "load" | "remainder";
                            /**
                             * @description - `opened`: just opened · 已立案
                             *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                             *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                             *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                             *     - `decided`: decided · 已决定
                             *     - `appealed`: looked at again under a case of its own · 申诉中
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            state: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                            /** @description the chip’s count of the tap, upload or load */
                            atc: number | null;
                            /** @description count of the balance before, of a missing amount */
                            fromAtc: number | null;
                            /** @description count of the balance after */
                            toAtc: number | null;
                            /** @example 200 */
                            amountFen: number;
                            /**
                             * @description - `engine`: the reconciliation · 系统
                             *     - `holder`: the card’s holder · 持卡人
                             *     - `merchant`: the merchant · 商户
                             *     - `ops`: the issuer’s operations · 运营人员
                             * @enum {string}
                             */
                            openedBy: "engine" | "holder" | "merchant" | "ops";
                            /** @description whose terminal it was */
                            merchantId: string | null;
                            /**
                             * @description why it is not decided; null when it is
                             * @example NO_LATER_ANCHOR
                             */
                            waitsFor: string | null;
                            /**
                             * @description - `REFUND_HOLDER`: the holder gets it back · 退还持卡人
                             *     - `POST_TO_MERCHANT`: the purchase stands, the merchant is paid · 入账给商户
                             *     - `CLOSE`: nothing to do · 结案
                             *     - `DROP_RECOVERED`: a second tap completed it · 重新挥卡已完成
                             *     - `LOAD_DONE`: the chip took the load · 圈存成功
                             *     - `LOAD_NOT_DONE`: the chip did not take the load, its money goes back · 圈存失败退回
                             *     - `ACCEPTOR_LOSS`: the acceptor bears it · 受理方承担
                             *     - `WAIVED`: waived, paid out of the issuer’s own · 豁免
                             *     - `UPHELD`: the first decision stands · 维持原决定
                             * @enum {string|null}
                             */
                            outcome: "REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD" | null;
                            /**
                             * @description - `EVIDENCE`: shown by balances and records · 证据
                             *     - `POLICY`: by policy or by people · 规则或人工
                             * @enum {string|null}
                             */
                            basis: "EVIDENCE" | "POLICY" | null;
                            /** @description of the decision */
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                            /** @description of the posting that carried it out */
                            resolutionId: string | null;
                            /**
                             * Format: date
                             * @description the latest day of its decision (R-FLASH)
                             */
                            dueOn: string;
                            /** @description not decided, and that day has passed */
                            breached: boolean;
                            /**
                             * Format: date
                             * @description the merchant’s last day to answer; null when it was not asked
                             */
                            merchantDueOn: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** @description number of its steps */
                            version: number;
                            terminalNo: string | null;
                            batchNo: number | null;
                            traceNo: number | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantDisputesController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "GIVEN",
                 *       "words": "闸机未开，乘客未进站",
                 *       "evidenceRef": "gate-log-20260310.csv",
                 *       "terminalNo": "00000001",
                 *       "batchNo": 1,
                 *       "traceNo": 42
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `GIVEN`: the goods were given · 已交货
                     *     - `NOT_GIVEN`: no goods were given · 未交货
                     * @enum {string}
                     */
                    answer: "GIVEN" | "NOT_GIVEN";
                    /** @example 闸机未开，乘客未进站 */
                    words: string;
                    /**
                     * @description where the merchant keeps its evidence: name or number of a file
                     * @example gate-log-20260310.csv
                     */
                    evidenceRef?: string;
                    /** @example 00000001 */
                    terminalNo: string;
                    /** @example 1 */
                    batchNo: number;
                    /** @example 42 */
                    traceNo: number;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caseId": "452113379208724480",
                     *       "caseNo": "D452113379208724480",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "merchantId": "452113379208724480",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "toState": "opened",
                     *           "action": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "by": "赵磊",
                     *           "words": "闸机没有开，我没有进站",
                     *           "evidenceRef": "gate-log-20260310.csv",
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /**
                         * @description - `flash_record`: a tap that a terminal reported as failed · 闪卡记录
                         *     - `unrecorded_debit`: the chip paid, no terminal told · 无记录扣款
                         *     - `complaint`: a holder’s words that nothing answers to yet · 持卡人投诉
                         *     - `late_upload`: a purchase uploaded after its debit was refunded · 退款后上送
                         *     - `questioned_upload`: a purchase the chip did not pay · 存疑上送
                         *     - `load`: a load whose outcome cannot be found out or undone · 圈存差错
                         *     - `remainder`: of a chip out of use · 余额处理
                         * @enum {string}
                         */
                        subject: "flash_record" | "unrecorded_debit" | "complaint" | "late_upload" | "questioned_upload" | "load" | "remainder";
                        /**
                         * @description - `opened`: just opened · 已立案
                         *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                         *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                         *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                         *     - `decided`: decided · 已决定
                         *     - `appealed`: looked at again under a case of its own · 申诉中
                         *     - `closed`: ended · 已结案
                         * @enum {string}
                         */
                        state: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                        /** @description the chip’s count of the tap, upload or load */
                        atc: number | null;
                        /** @description count of the balance before, of a missing amount */
                        fromAtc: number | null;
                        /** @description count of the balance after */
                        toAtc: number | null;
                        /** @example 200 */
                        amountFen: number;
                        /**
                         * @description - `engine`: the reconciliation · 系统
                         *     - `holder`: the card’s holder · 持卡人
                         *     - `merchant`: the merchant · 商户
                         *     - `ops`: the issuer’s operations · 运营人员
                         * @enum {string}
                         */
                        openedBy: "engine" | "holder" | "merchant" | "ops";
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description why it is not decided; null when it is
                         * @example NO_LATER_ANCHOR
                         */
                        waitsFor: string | null;
                        /**
                         * @description - `REFUND_HOLDER`: the holder gets it back · 退还持卡人
                         *     - `POST_TO_MERCHANT`: the purchase stands, the merchant is paid · 入账给商户
                         *     - `CLOSE`: nothing to do · 结案
                         *     - `DROP_RECOVERED`: a second tap completed it · 重新挥卡已完成
                         *     - `LOAD_DONE`: the chip took the load · 圈存成功
                         *     - `LOAD_NOT_DONE`: the chip did not take the load, its money goes back · 圈存失败退回
                         *     - `ACCEPTOR_LOSS`: the acceptor bears it · 受理方承担
                         *     - `WAIVED`: waived, paid out of the issuer’s own · 豁免
                         *     - `UPHELD`: the first decision stands · 维持原决定
                         * @enum {string|null}
                         */
                        outcome: "REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD" | null;
                        /**
                         * @description - `EVIDENCE`: shown by balances and records · 证据
                         *     - `POLICY`: by policy or by people · 规则或人工
                         * @enum {string|null}
                         */
                        basis: "EVIDENCE" | "POLICY" | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description of the posting that carried it out */
                        resolutionId: string | null;
                        /**
                         * Format: date
                         * @description the latest day of its decision (R-FLASH)
                         */
                        dueOn: string;
                        /** @description not decided, and that day has passed */
                        breached: boolean;
                        /**
                         * Format: date
                         * @description the merchant’s last day to answer; null when it was not asked
                         */
                        merchantDueOn: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        terminalNo: string | null;
                        batchNo: number | null;
                        traceNo: number | null;
                        steps: {
                            stepNo: number;
                            /**
                             * @description - `opened`: just opened · 已立案
                             *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                             *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                             *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                             *     - `decided`: decided · 已决定
                             *     - `appealed`: looked at again under a case of its own · 申诉中
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            toState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                            /**
                             * @description - `opened`: the case was opened · 立案
                             *     - `waits`: something is waited for · 等待
                             *     - `merchant_asked`: the merchant was asked · 调单
                             *     - `merchant_answered`: the merchant answered · 商户答复
                             *     - `merchant_silent`: the merchant’s day went by · 逾期未答复
                             *     - `goods_by_contract`: the contract answers for the merchant · 按合同认定
                             *     - `decided`: decided · 已决定
                             *     - `posted`: booked · 已入账
                             *     - `appealed`: appealed against · 已申诉
                             *     - `appeal_decided`: the appeal was decided · 申诉已决定
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            action: "opened" | "waits" | "merchant_asked" | "merchant_answered" | "merchant_silent" | "goods_by_contract" | "decided" | "posted" | "appealed" | "appeal_decided" | "closed";
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who of the merchant’s people, where one of them did it */
                            by: string | null;
                            /** @description what the merchant said; card numbers in it are masked */
                            words: string | null;
                            /** @description where the merchant keeps its evidence */
                            evidenceRef: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantDisputesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caseId": "452113379208724480",
                     *       "caseNo": "D452113379208724480",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "merchantId": "452113379208724480",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "toState": "opened",
                     *           "action": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "by": "赵磊",
                     *           "words": "闸机没有开，我没有进站",
                     *           "evidenceRef": "gate-log-20260310.csv",
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /**
                         * @description - `flash_record`: a tap that a terminal reported as failed · 闪卡记录
                         *     - `unrecorded_debit`: the chip paid, no terminal told · 无记录扣款
                         *     - `complaint`: a holder’s words that nothing answers to yet · 持卡人投诉
                         *     - `late_upload`: a purchase uploaded after its debit was refunded · 退款后上送
                         *     - `questioned_upload`: a purchase the chip did not pay · 存疑上送
                         *     - `load`: a load whose outcome cannot be found out or undone · 圈存差错
                         *     - `remainder`: of a chip out of use · 余额处理
                         * @enum {string}
                         */
                        subject: "flash_record" | "unrecorded_debit" | "complaint" | "late_upload" | "questioned_upload" | "load" | "remainder";
                        /**
                         * @description - `opened`: just opened · 已立案
                         *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                         *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                         *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                         *     - `decided`: decided · 已决定
                         *     - `appealed`: looked at again under a case of its own · 申诉中
                         *     - `closed`: ended · 已结案
                         * @enum {string}
                         */
                        state: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                        /** @description the chip’s count of the tap, upload or load */
                        atc: number | null;
                        /** @description count of the balance before, of a missing amount */
                        fromAtc: number | null;
                        /** @description count of the balance after */
                        toAtc: number | null;
                        /** @example 200 */
                        amountFen: number;
                        /**
                         * @description - `engine`: the reconciliation · 系统
                         *     - `holder`: the card’s holder · 持卡人
                         *     - `merchant`: the merchant · 商户
                         *     - `ops`: the issuer’s operations · 运营人员
                         * @enum {string}
                         */
                        openedBy: "engine" | "holder" | "merchant" | "ops";
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description why it is not decided; null when it is
                         * @example NO_LATER_ANCHOR
                         */
                        waitsFor: string | null;
                        /**
                         * @description - `REFUND_HOLDER`: the holder gets it back · 退还持卡人
                         *     - `POST_TO_MERCHANT`: the purchase stands, the merchant is paid · 入账给商户
                         *     - `CLOSE`: nothing to do · 结案
                         *     - `DROP_RECOVERED`: a second tap completed it · 重新挥卡已完成
                         *     - `LOAD_DONE`: the chip took the load · 圈存成功
                         *     - `LOAD_NOT_DONE`: the chip did not take the load, its money goes back · 圈存失败退回
                         *     - `ACCEPTOR_LOSS`: the acceptor bears it · 受理方承担
                         *     - `WAIVED`: waived, paid out of the issuer’s own · 豁免
                         *     - `UPHELD`: the first decision stands · 维持原决定
                         * @enum {string|null}
                         */
                        outcome: "REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD" | null;
                        /**
                         * @description - `EVIDENCE`: shown by balances and records · 证据
                         *     - `POLICY`: by policy or by people · 规则或人工
                         * @enum {string|null}
                         */
                        basis: "EVIDENCE" | "POLICY" | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description of the posting that carried it out */
                        resolutionId: string | null;
                        /**
                         * Format: date
                         * @description the latest day of its decision (R-FLASH)
                         */
                        dueOn: string;
                        /** @description not decided, and that day has passed */
                        breached: boolean;
                        /**
                         * Format: date
                         * @description the merchant’s last day to answer; null when it was not asked
                         */
                        merchantDueOn: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        terminalNo: string | null;
                        batchNo: number | null;
                        traceNo: number | null;
                        steps: {
                            stepNo: number;
                            /**
                             * @description - `opened`: just opened · 已立案
                             *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                             *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                             *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                             *     - `decided`: decided · 已决定
                             *     - `appealed`: looked at again under a case of its own · 申诉中
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            toState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                            /**
                             * @description - `opened`: the case was opened · 立案
                             *     - `waits`: something is waited for · 等待
                             *     - `merchant_asked`: the merchant was asked · 调单
                             *     - `merchant_answered`: the merchant answered · 商户答复
                             *     - `merchant_silent`: the merchant’s day went by · 逾期未答复
                             *     - `goods_by_contract`: the contract answers for the merchant · 按合同认定
                             *     - `decided`: decided · 已决定
                             *     - `posted`: booked · 已入账
                             *     - `appealed`: appealed against · 已申诉
                             *     - `appeal_decided`: the appeal was decided · 申诉已决定
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            action: "opened" | "waits" | "merchant_asked" | "merchant_answered" | "merchant_silent" | "goods_by_contract" | "decided" | "posted" | "appealed" | "appeal_decided" | "closed";
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who of the merchant’s people, where one of them did it */
                            by: string | null;
                            /** @description what the merchant said; card numbers in it are masked */
                            words: string | null;
                            /** @description where the merchant keeps its evidence */
                            evidenceRef: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    MerchantDisputesController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "GIVEN",
                 *       "words": "闸机未开，乘客未进站",
                 *       "evidenceRef": "gate-log-20260310.csv"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `GIVEN`: the goods were given · 已交货
                     *     - `NOT_GIVEN`: no goods were given · 未交货
                     * @enum {string}
                     */
                    answer: "GIVEN" | "NOT_GIVEN";
                    /** @example 闸机未开，乘客未进站 */
                    words: string;
                    /**
                     * @description where the merchant keeps its evidence: name or number of a file
                     * @example gate-log-20260310.csv
                     */
                    evidenceRef?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caseId": "452113379208724480",
                     *       "caseNo": "D452113379208724480",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "merchantId": "452113379208724480",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "toState": "opened",
                     *           "action": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "by": "赵磊",
                     *           "words": "闸机没有开，我没有进站",
                     *           "evidenceRef": "gate-log-20260310.csv",
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /**
                         * @description - `flash_record`: a tap that a terminal reported as failed · 闪卡记录
                         *     - `unrecorded_debit`: the chip paid, no terminal told · 无记录扣款
                         *     - `complaint`: a holder’s words that nothing answers to yet · 持卡人投诉
                         *     - `late_upload`: a purchase uploaded after its debit was refunded · 退款后上送
                         *     - `questioned_upload`: a purchase the chip did not pay · 存疑上送
                         *     - `load`: a load whose outcome cannot be found out or undone · 圈存差错
                         *     - `remainder`: of a chip out of use · 余额处理
                         * @enum {string}
                         */
                        subject: "flash_record" | "unrecorded_debit" | "complaint" | "late_upload" | "questioned_upload" | "load" | "remainder";
                        /**
                         * @description - `opened`: just opened · 已立案
                         *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                         *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                         *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                         *     - `decided`: decided · 已决定
                         *     - `appealed`: looked at again under a case of its own · 申诉中
                         *     - `closed`: ended · 已结案
                         * @enum {string}
                         */
                        state: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                        /** @description the chip’s count of the tap, upload or load */
                        atc: number | null;
                        /** @description count of the balance before, of a missing amount */
                        fromAtc: number | null;
                        /** @description count of the balance after */
                        toAtc: number | null;
                        /** @example 200 */
                        amountFen: number;
                        /**
                         * @description - `engine`: the reconciliation · 系统
                         *     - `holder`: the card’s holder · 持卡人
                         *     - `merchant`: the merchant · 商户
                         *     - `ops`: the issuer’s operations · 运营人员
                         * @enum {string}
                         */
                        openedBy: "engine" | "holder" | "merchant" | "ops";
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description why it is not decided; null when it is
                         * @example NO_LATER_ANCHOR
                         */
                        waitsFor: string | null;
                        /**
                         * @description - `REFUND_HOLDER`: the holder gets it back · 退还持卡人
                         *     - `POST_TO_MERCHANT`: the purchase stands, the merchant is paid · 入账给商户
                         *     - `CLOSE`: nothing to do · 结案
                         *     - `DROP_RECOVERED`: a second tap completed it · 重新挥卡已完成
                         *     - `LOAD_DONE`: the chip took the load · 圈存成功
                         *     - `LOAD_NOT_DONE`: the chip did not take the load, its money goes back · 圈存失败退回
                         *     - `ACCEPTOR_LOSS`: the acceptor bears it · 受理方承担
                         *     - `WAIVED`: waived, paid out of the issuer’s own · 豁免
                         *     - `UPHELD`: the first decision stands · 维持原决定
                         * @enum {string|null}
                         */
                        outcome: "REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD" | null;
                        /**
                         * @description - `EVIDENCE`: shown by balances and records · 证据
                         *     - `POLICY`: by policy or by people · 规则或人工
                         * @enum {string|null}
                         */
                        basis: "EVIDENCE" | "POLICY" | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description of the posting that carried it out */
                        resolutionId: string | null;
                        /**
                         * Format: date
                         * @description the latest day of its decision (R-FLASH)
                         */
                        dueOn: string;
                        /** @description not decided, and that day has passed */
                        breached: boolean;
                        /**
                         * Format: date
                         * @description the merchant’s last day to answer; null when it was not asked
                         */
                        merchantDueOn: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        terminalNo: string | null;
                        batchNo: number | null;
                        traceNo: number | null;
                        steps: {
                            stepNo: number;
                            /**
                             * @description - `opened`: just opened · 已立案
                             *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                             *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                             *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                             *     - `decided`: decided · 已决定
                             *     - `appealed`: looked at again under a case of its own · 申诉中
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            toState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                            /**
                             * @description - `opened`: the case was opened · 立案
                             *     - `waits`: something is waited for · 等待
                             *     - `merchant_asked`: the merchant was asked · 调单
                             *     - `merchant_answered`: the merchant answered · 商户答复
                             *     - `merchant_silent`: the merchant’s day went by · 逾期未答复
                             *     - `goods_by_contract`: the contract answers for the merchant · 按合同认定
                             *     - `decided`: decided · 已决定
                             *     - `posted`: booked · 已入账
                             *     - `appealed`: appealed against · 已申诉
                             *     - `appeal_decided`: the appeal was decided · 申诉已决定
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            action: "opened" | "waits" | "merchant_asked" | "merchant_answered" | "merchant_silent" | "goods_by_contract" | "decided" | "posted" | "appealed" | "appeal_decided" | "closed";
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who of the merchant’s people, where one of them did it */
                            by: string | null;
                            /** @description what the merchant said; card numbers in it are masked */
                            words: string | null;
                            /** @description where the merchant keeps its evidence */
                            evidenceRef: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    MerchantDisputesController_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": "监控显示已放行"
                 *     }
                 */
                "application/json": {
                    /** @example 监控显示已放行 */
                    words: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caseId": "452113379208724480",
                     *       "caseNo": "D452113379208724480",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "merchantId": "452113379208724480",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "toState": "opened",
                     *           "action": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "by": "赵磊",
                     *           "words": "闸机没有开，我没有进站",
                     *           "evidenceRef": "gate-log-20260310.csv",
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /**
                         * @description - `flash_record`: a tap that a terminal reported as failed · 闪卡记录
                         *     - `unrecorded_debit`: the chip paid, no terminal told · 无记录扣款
                         *     - `complaint`: a holder’s words that nothing answers to yet · 持卡人投诉
                         *     - `late_upload`: a purchase uploaded after its debit was refunded · 退款后上送
                         *     - `questioned_upload`: a purchase the chip did not pay · 存疑上送
                         *     - `load`: a load whose outcome cannot be found out or undone · 圈存差错
                         *     - `remainder`: of a chip out of use · 余额处理
                         * @enum {string}
                         */
                        subject: "flash_record" | "unrecorded_debit" | "complaint" | "late_upload" | "questioned_upload" | "load" | "remainder";
                        /**
                         * @description - `opened`: just opened · 已立案
                         *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                         *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                         *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                         *     - `decided`: decided · 已决定
                         *     - `appealed`: looked at again under a case of its own · 申诉中
                         *     - `closed`: ended · 已结案
                         * @enum {string}
                         */
                        state: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                        /** @description the chip’s count of the tap, upload or load */
                        atc: number | null;
                        /** @description count of the balance before, of a missing amount */
                        fromAtc: number | null;
                        /** @description count of the balance after */
                        toAtc: number | null;
                        /** @example 200 */
                        amountFen: number;
                        /**
                         * @description - `engine`: the reconciliation · 系统
                         *     - `holder`: the card’s holder · 持卡人
                         *     - `merchant`: the merchant · 商户
                         *     - `ops`: the issuer’s operations · 运营人员
                         * @enum {string}
                         */
                        openedBy: "engine" | "holder" | "merchant" | "ops";
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description why it is not decided; null when it is
                         * @example NO_LATER_ANCHOR
                         */
                        waitsFor: string | null;
                        /**
                         * @description - `REFUND_HOLDER`: the holder gets it back · 退还持卡人
                         *     - `POST_TO_MERCHANT`: the purchase stands, the merchant is paid · 入账给商户
                         *     - `CLOSE`: nothing to do · 结案
                         *     - `DROP_RECOVERED`: a second tap completed it · 重新挥卡已完成
                         *     - `LOAD_DONE`: the chip took the load · 圈存成功
                         *     - `LOAD_NOT_DONE`: the chip did not take the load, its money goes back · 圈存失败退回
                         *     - `ACCEPTOR_LOSS`: the acceptor bears it · 受理方承担
                         *     - `WAIVED`: waived, paid out of the issuer’s own · 豁免
                         *     - `UPHELD`: the first decision stands · 维持原决定
                         * @enum {string|null}
                         */
                        outcome: "REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD" | null;
                        /**
                         * @description - `EVIDENCE`: shown by balances and records · 证据
                         *     - `POLICY`: by policy or by people · 规则或人工
                         * @enum {string|null}
                         */
                        basis: "EVIDENCE" | "POLICY" | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description of the posting that carried it out */
                        resolutionId: string | null;
                        /**
                         * Format: date
                         * @description the latest day of its decision (R-FLASH)
                         */
                        dueOn: string;
                        /** @description not decided, and that day has passed */
                        breached: boolean;
                        /**
                         * Format: date
                         * @description the merchant’s last day to answer; null when it was not asked
                         */
                        merchantDueOn: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        terminalNo: string | null;
                        batchNo: number | null;
                        traceNo: number | null;
                        steps: {
                            stepNo: number;
                            /**
                             * @description - `opened`: just opened · 已立案
                             *     - `awaiting_evidence`: waits for a balance, an upload window, or people · 待证据
                             *     - `awaiting_merchant`: waits for the merchant’s word on the goods · 待商户答复
                             *     - `proposed`: one person has proposed a decision, a second is to approve it · 待复核
                             *     - `decided`: decided · 已决定
                             *     - `appealed`: looked at again under a case of its own · 申诉中
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            toState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed";
                            /**
                             * @description - `opened`: the case was opened · 立案
                             *     - `waits`: something is waited for · 等待
                             *     - `merchant_asked`: the merchant was asked · 调单
                             *     - `merchant_answered`: the merchant answered · 商户答复
                             *     - `merchant_silent`: the merchant’s day went by · 逾期未答复
                             *     - `goods_by_contract`: the contract answers for the merchant · 按合同认定
                             *     - `decided`: decided · 已决定
                             *     - `posted`: booked · 已入账
                             *     - `appealed`: appealed against · 已申诉
                             *     - `appeal_decided`: the appeal was decided · 申诉已决定
                             *     - `closed`: ended · 已结案
                             * @enum {string}
                             */
                            action: "opened" | "waits" | "merchant_asked" | "merchant_answered" | "merchant_silent" | "goods_by_contract" | "decided" | "posted" | "appealed" | "appeal_decided" | "closed";
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who of the merchant’s people, where one of them did it */
                            by: string | null;
                            /** @description what the merchant said; card numbers in it are masked */
                            words: string | null;
                            /** @description where the merchant keeps its evidence */
                            evidenceRef: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    StaffController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "452113379208724480",
                     *           "login": "maker",
                     *           "name": "味美餐饮",
                     *           "role": "owner",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "disabledAt": "2026-03-10T02:00:00.000Z",
                     *           "lastLoginAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            userId: string;
                            login: string;
                            name: string;
                            /**
                             * @description - `owner`: may do everything at the merchant · 店主
                             *     - `cashier`: daily business: payments, refunds, answers to disputes · 收银员
                             *     - `viewer`: looks, changes nothing · 只读
                             * @enum {string}
                             */
                            role: "owner" | "cashier" | "viewer";
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            disabledAt: string | null;
                            /**
                             * Format: date-time
                             * @description as far as sessions are kept
                             */
                            lastLoginAt: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    StaffController_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "weimei.xiaozhang",
                 *       "name": "小张",
                 *       "role": "owner"
                 *     }
                 */
                "application/json": {
                    /** @example weimei.xiaozhang */
                    login: string;
                    /** @example 小张 */
                    name: string;
                    /**
                     * @description - `owner`: may do everything at the merchant · 店主
                     *     - `cashier`: daily business: payments, refunds, answers to disputes · 收银员
                     *     - `viewer`: looks, changes nothing · 只读
                     * @enum {string}
                     */
                    role: "owner" | "cashier" | "viewer";
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "452113379208724480",
                     *       "password": "q3Vx0T9c1sWz"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /**
                         * @description shown this once
                         * @example q3Vx0T9c1sWz
                         */
                        password: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    StaffController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "owner",
                 *       "disabled": false,
                 *       "reason": "已离职"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `owner`: may do everything at the merchant · 店主
                     *     - `cashier`: daily business: payments, refunds, answers to disputes · 收银员
                     *     - `viewer`: looks, changes nothing · 只读
                     * @enum {string}
                     */
                    role?: "owner" | "cashier" | "viewer";
                    /** @description true: no log-in any more, all sessions end at once */
                    disabled?: boolean;
                    /** @example 已离职 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "452113379208724480",
                     *       "login": "maker",
                     *       "name": "味美餐饮",
                     *       "role": "owner",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "disabledAt": "2026-03-10T02:00:00.000Z",
                     *       "lastLoginAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        login: string;
                        name: string;
                        /**
                         * @description - `owner`: may do everything at the merchant · 店主
                         *     - `cashier`: daily business: payments, refunds, answers to disputes · 收银员
                         *     - `viewer`: looks, changes nothing · 只读
                         * @enum {string}
                         */
                        role: "owner" | "cashier" | "viewer";
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        disabledAt: string | null;
                        /**
                         * Format: date-time
                         * @description as far as sessions are kept
                         */
                        lastLoginAt: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    StaffController_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 452113379208724480 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "452113379208724480",
                     *       "password": "q3Vx0T9c1sWz"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /**
                         * @description shown this once
                         * @example q3Vx0T9c1sWz
                         */
                        password: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    TransactionsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description first business day; six days before the last unless told */
                from?: string;
                /** @description last business day, 92 days at most; today unless told */
                to?: string;
                storeId?: string;
                terminalNo?: string;
                /**
                 * @description - `purchase`: purchase · 消费
                 *     - `void`: a purchase cancelled the same day · 消费撤销
                 *     - `refund`: money given back · 退货
                 *     - `reversal`: undoes what was not answered · 冲正
                 *     - `balance`: balance inquiry · 余额查询
                 *     - `hold`: an amount frozen · 预授权
                 *     - `hold_cancel`: a hold given free · 预授权撤销
                 *     - `capture`: what was held is taken · 预授权完成
                 *     - `capture_void`: a capture cancelled · 预授权完成撤销
                 *     - `hold_expiry`: a hold’s time ran out · 预授权过期
                 *     - `offline_purchase`: paid by the chip without the host · 电子现金脱机消费
                 *     - `ecash_refund`: an offline purchase given back · 电子现金退货
                 *     - `load`: money put into a chip · 圈存
                 *     - `load_void`: a load undone · 圈存撤销
                 */
                kind?: "purchase" | "void" | "refund" | "reversal" | "balance" | "hold" | "hold_cancel" | "capture" | "capture_void" | "hold_expiry" | "offline_purchase" | "ecash_refund" | "load" | "load_void";
                /**
                 * @description - `pos`: at a POS terminal · POS
                 *     - `api`: by the merchant’s own system · 接口
                 *     - `qr`: by a scanned code · 扫码
                 *     - `offline`: by a chip without the host · 脱机
                 *     - `system`: by the house itself · 系统
                 */
                channel?: "pos" | "api" | "qr" | "offline" | "system";
                /**
                 * @description - `approved`: approved and standing · 成功
                 *     - `declined`: declined, nothing happened · 已拒绝
                 *     - `undone`: approved, then voided or reversed · 已撤销
                 */
                state?: "approved" | "declined" | "undone";
                last4?: string;
                /** @description this amount or more */
                minFen?: number;
                /** @description this amount or less */
                maxFen?: number;
                rrn?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "transactionId": "452113379208724480",
                     *           "paymentId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "channel": "pos",
                     *           "state": "approved",
                     *           "status": "approved",
                     *           "code": "INSUFFICIENT_BALANCE",
                     *           "responseCode": "51",
                     *           "rule": null,
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "reason": {
                     *             "zh": "余额不足",
                     *             "en": "insufficient balance"
                     *           },
                     *           "amountFen": 50000,
                     *           "rrn": "632507000123",
                     *           "authCode": "384120",
                     *           "businessDate": "2026-03-10",
                     *           "occurredAt": "2026-03-10T02:00:00.000Z",
                     *           "panMasked": "960001*********0018",
                     *           "terminalNo": "10000001",
                     *           "storeName": "徐汇店",
                     *           "batchNo": 1,
                     *           "traceNo": 1,
                     *           "merchantOrderNo": "T20260310-0001",
                     *           "refundedFen": 50000
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            transactionId: string;
                            /** @description of what came by the merchant’s own system */
                            paymentId: string | null;
                            /**
                             * @description - `purchase`: purchase · 消费
                             *     - `void`: a purchase cancelled the same day · 消费撤销
                             *     - `refund`: money given back · 退货
                             *     - `reversal`: undoes what was not answered · 冲正
                             *     - `balance`: balance inquiry · 余额查询
                             *     - `hold`: an amount frozen · 预授权
                             *     - `hold_cancel`: a hold given free · 预授权撤销
                             *     - `capture`: what was held is taken · 预授权完成
                             *     - `capture_void`: a capture cancelled · 预授权完成撤销
                             *     - `hold_expiry`: a hold’s time ran out · 预授权过期
                             *     - `offline_purchase`: paid by the chip without the host · 电子现金脱机消费
                             *     - `ecash_refund`: an offline purchase given back · 电子现金退货
                             *     - `load`: money put into a chip · 圈存
                             *     - `load_void`: a load undone · 圈存撤销
                             * @enum {string}
                             */
                            kind: "purchase" | "void" | "refund" | "reversal" | "balance" | "hold" | "hold_cancel" | "capture" | "capture_void" | "hold_expiry" | "offline_purchase" | "ecash_refund" | "load" | "load_void";
                            /**
                             * @description - `pos`: at a POS terminal · POS
                             *     - `api`: by the merchant’s own system · 接口
                             *     - `qr`: by a scanned code · 扫码
                             *     - `offline`: by a chip without the host · 脱机
                             *     - `system`: by the house itself · 系统
                             * @enum {string}
                             */
                            channel: "pos" | "api" | "qr" | "offline" | "system";
                            /**
                             * @description - `approved`: approved and standing · 成功
                             *     - `declined`: declined, nothing happened · 已拒绝
                             *     - `undone`: approved, then voided or reversed · 已撤销
                             * @enum {string}
                             */
                            state: "approved" | "declined" | "undone";
                            /**
                             * @description - `approved`: agreed to · 已同意
                             *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                             * @enum {string}
                             */
                            status: "approved" | "declined";
                            /**
                             * @description reason of a decline, for programs
                             * @example INSUFFICIENT_BALANCE
                             */
                            code: string | null;
                            /**
                             * @description ISO 8583 answer code
                             * @example 51
                             */
                            responseCode: string;
                            /**
                             * @description the rule a decline follows
                             * @example null
                             */
                            rule: string | null;
                            /** @description where the rule is written */
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                            /**
                             * @example {
                             *       "zh": "余额不足",
                             *       "en": "insufficient balance"
                             *     }
                             */
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                            amountFen: number;
                            /**
                             * @description retrieval reference number
                             * @example 632507000123
                             */
                            rrn: string;
                            /** @example 384120 */
                            authCode: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            occurredAt: string;
                            panMasked: string | null;
                            terminalNo: string | null;
                            storeName: string | null;
                            /** @description 0 without a terminal */
                            batchNo: number;
                            traceNo: number;
                            merchantOrderNo: string | null;
                            /** @description given back of it so far */
                            refundedFen: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TransactionsController_totals: {
        parameters: {
            query?: {
                /** @description first business day; six days before the last unless told */
                from?: string;
                /** @description last business day, 92 days at most; today unless told */
                to?: string;
                storeId?: string;
                terminalNo?: string;
                /**
                 * @description - `purchase`: purchase · 消费
                 *     - `void`: a purchase cancelled the same day · 消费撤销
                 *     - `refund`: money given back · 退货
                 *     - `reversal`: undoes what was not answered · 冲正
                 *     - `balance`: balance inquiry · 余额查询
                 *     - `hold`: an amount frozen · 预授权
                 *     - `hold_cancel`: a hold given free · 预授权撤销
                 *     - `capture`: what was held is taken · 预授权完成
                 *     - `capture_void`: a capture cancelled · 预授权完成撤销
                 *     - `hold_expiry`: a hold’s time ran out · 预授权过期
                 *     - `offline_purchase`: paid by the chip without the host · 电子现金脱机消费
                 *     - `ecash_refund`: an offline purchase given back · 电子现金退货
                 *     - `load`: money put into a chip · 圈存
                 *     - `load_void`: a load undone · 圈存撤销
                 */
                kind?: "purchase" | "void" | "refund" | "reversal" | "balance" | "hold" | "hold_cancel" | "capture" | "capture_void" | "hold_expiry" | "offline_purchase" | "ecash_refund" | "load" | "load_void";
                /**
                 * @description - `pos`: at a POS terminal · POS
                 *     - `api`: by the merchant’s own system · 接口
                 *     - `qr`: by a scanned code · 扫码
                 *     - `offline`: by a chip without the host · 脱机
                 *     - `system`: by the house itself · 系统
                 */
                channel?: "pos" | "api" | "qr" | "offline" | "system";
                /**
                 * @description - `approved`: approved and standing · 成功
                 *     - `declined`: declined, nothing happened · 已拒绝
                 *     - `undone`: approved, then voided or reversed · 已撤销
                 */
                state?: "approved" | "declined" | "undone";
                last4?: string;
                /** @description this amount or more */
                minFen?: number;
                /** @description this amount or less */
                maxFen?: number;
                rrn?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-10",
                     *       "to": "2026-03-10",
                     *       "count": 1,
                     *       "sales": {
                     *         "count": 1,
                     *         "amountFen": 50000
                     *       },
                     *       "undone": {
                     *         "count": 1,
                     *         "amountFen": 50000
                     *       },
                     *       "refunds": {
                     *         "count": 1,
                     *         "amountFen": 50000
                     *       },
                     *       "declinedCount": 1,
                     *       "netFen": 50000
                     *     }
                     */
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @description all transactions found */
                        count: number;
                        /** @description purchases and captures */
                        sales: {
                            count: number;
                            amountFen: number;
                        };
                        /** @description voids, and reversals of sales */
                        undone: {
                            count: number;
                            amountFen: number;
                        };
                        refunds: {
                            count: number;
                            amountFen: number;
                        };
                        declinedCount: number;
                        /** @description sales less what was undone and refunded, before fees */
                        netFen: number;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TransactionsController_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /**
                 * @description China business day, or `today` by the house’s clock
                 * @example 2026-11-20
                 */
                businessDate: string | "today";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "businessDate": "2026-03-10",
                     *       "totals": {
                     *         "count": 1,
                     *         "sales": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "undone": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "refunds": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "declinedCount": 1,
                     *         "netFen": 50000
                     *       },
                     *       "hours": [
                     *         {
                     *           "hour": 9,
                     *           "sales": {
                     *             "count": 1,
                     *             "amountFen": 50000
                     *           },
                     *           "refunds": {
                     *             "count": 1,
                     *             "amountFen": 50000
                     *           },
                     *           "undone": {
                     *             "count": 1,
                     *             "amountFen": 50000
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: date */
                        businessDate: string;
                        totals: {
                            /** @description all transactions found */
                            count: number;
                            /** @description purchases and captures */
                            sales: {
                                count: number;
                                amountFen: number;
                            };
                            /** @description voids, and reversals of sales */
                            undone: {
                                count: number;
                                amountFen: number;
                            };
                            refunds: {
                                count: number;
                                amountFen: number;
                            };
                            declinedCount: number;
                            /** @description sales less what was undone and refunded, before fees */
                            netFen: number;
                        };
                        hours: {
                            /** @example 9 */
                            hour: number;
                            sales: {
                                count: number;
                                amountFen: number;
                            };
                            refunds: {
                                count: number;
                                amountFen: number;
                            };
                            undone: {
                                count: number;
                                amountFen: number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TransactionsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 2026-03-10 */
                businessDate: string;
                /** @example 452113379208724480 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transactionId": "452113379208724480",
                     *       "paymentId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "channel": "pos",
                     *       "state": "approved",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "panMasked": "960001*********0018",
                     *       "terminalNo": "10000001",
                     *       "storeName": "徐汇店",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "merchantOrderNo": "T20260310-0001",
                     *       "refundedFen": 50000,
                     *       "original": {
                     *         "transactionId": "452113379208724480",
                     *         "businessDate": "2026-03-10",
                     *         "kind": "purchase"
                     *       },
                     *       "tenderId": "452113379208724480",
                     *       "refundableFen": 50000,
                     *       "followUps": [
                     *         {
                     *           "transactionId": "452113379208724480",
                     *           "businessDate": "2026-03-10",
                     *           "kind": "purchase",
                     *           "state": "approved",
                     *           "code": "CAP_EXCEEDED",
                     *           "amountFen": 50000,
                     *           "heldForHolderFen": 50000,
                     *           "reason": "见附件说明",
                     *           "rrn": "632507000123",
                     *           "occurredAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        transactionId: string;
                        /** @description of what came by the merchant’s own system */
                        paymentId: string | null;
                        /**
                         * @description - `purchase`: purchase · 消费
                         *     - `void`: a purchase cancelled the same day · 消费撤销
                         *     - `refund`: money given back · 退货
                         *     - `reversal`: undoes what was not answered · 冲正
                         *     - `balance`: balance inquiry · 余额查询
                         *     - `hold`: an amount frozen · 预授权
                         *     - `hold_cancel`: a hold given free · 预授权撤销
                         *     - `capture`: what was held is taken · 预授权完成
                         *     - `capture_void`: a capture cancelled · 预授权完成撤销
                         *     - `hold_expiry`: a hold’s time ran out · 预授权过期
                         *     - `offline_purchase`: paid by the chip without the host · 电子现金脱机消费
                         *     - `ecash_refund`: an offline purchase given back · 电子现金退货
                         *     - `load`: money put into a chip · 圈存
                         *     - `load_void`: a load undone · 圈存撤销
                         * @enum {string}
                         */
                        kind: "purchase" | "void" | "refund" | "reversal" | "balance" | "hold" | "hold_cancel" | "capture" | "capture_void" | "hold_expiry" | "offline_purchase" | "ecash_refund" | "load" | "load_void";
                        /**
                         * @description - `pos`: at a POS terminal · POS
                         *     - `api`: by the merchant’s own system · 接口
                         *     - `qr`: by a scanned code · 扫码
                         *     - `offline`: by a chip without the host · 脱机
                         *     - `system`: by the house itself · 系统
                         * @enum {string}
                         */
                        channel: "pos" | "api" | "qr" | "offline" | "system";
                        /**
                         * @description - `approved`: approved and standing · 成功
                         *     - `declined`: declined, nothing happened · 已拒绝
                         *     - `undone`: approved, then voided or reversed · 已撤销
                         * @enum {string}
                         */
                        state: "approved" | "declined" | "undone";
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        panMasked: string | null;
                        terminalNo: string | null;
                        storeName: string | null;
                        /** @description 0 without a terminal */
                        batchNo: number;
                        traceNo: number;
                        merchantOrderNo: string | null;
                        /** @description given back of it so far */
                        refundedFen: number;
                        /** @description what this one follows up */
                        original: {
                            transactionId: string;
                            /** Format: date */
                            businessDate: string;
                            /**
                             * @description - `purchase`: purchase · 消费
                             *     - `void`: a purchase cancelled the same day · 消费撤销
                             *     - `refund`: money given back · 退货
                             *     - `reversal`: undoes what was not answered · 冲正
                             *     - `balance`: balance inquiry · 余额查询
                             *     - `hold`: an amount frozen · 预授权
                             *     - `hold_cancel`: a hold given free · 预授权撤销
                             *     - `capture`: what was held is taken · 预授权完成
                             *     - `capture_void`: a capture cancelled · 预授权完成撤销
                             *     - `hold_expiry`: a hold’s time ran out · 预授权过期
                             *     - `offline_purchase`: paid by the chip without the host · 电子现金脱机消费
                             *     - `ecash_refund`: an offline purchase given back · 电子现金退货
                             *     - `load`: money put into a chip · 圈存
                             *     - `load_void`: a load undone · 圈存撤销
                             * @enum {string}
                             */
                            kind: "purchase" | "void" | "refund" | "reversal" | "balance" | "hold" | "hold_cancel" | "capture" | "capture_void" | "hold_expiry" | "offline_purchase" | "ecash_refund" | "load" | "load_void";
                        } | null;
                        /** @description the sale in several parts it belongs to */
                        tenderId: string | null;
                        /** @description what may still be given back; 0 when it cannot be refunded here */
                        refundableFen: number;
                        followUps: {
                            transactionId: string;
                            /** Format: date */
                            businessDate: string;
                            /**
                             * @description - `purchase`: purchase · 消费
                             *     - `void`: a purchase cancelled the same day · 消费撤销
                             *     - `refund`: money given back · 退货
                             *     - `reversal`: undoes what was not answered · 冲正
                             *     - `balance`: balance inquiry · 余额查询
                             *     - `hold`: an amount frozen · 预授权
                             *     - `hold_cancel`: a hold given free · 预授权撤销
                             *     - `capture`: what was held is taken · 预授权完成
                             *     - `capture_void`: a capture cancelled · 预授权完成撤销
                             *     - `hold_expiry`: a hold’s time ran out · 预授权过期
                             *     - `offline_purchase`: paid by the chip without the host · 电子现金脱机消费
                             *     - `ecash_refund`: an offline purchase given back · 电子现金退货
                             *     - `load`: money put into a chip · 圈存
                             *     - `load_void`: a load undone · 圈存撤销
                             * @enum {string}
                             */
                            kind: "purchase" | "void" | "refund" | "reversal" | "balance" | "hold" | "hold_cancel" | "capture" | "capture_void" | "hold_expiry" | "offline_purchase" | "ecash_refund" | "load" | "load_void";
                            /**
                             * @description - `approved`: approved and standing · 成功
                             *     - `declined`: declined, nothing happened · 已拒绝
                             *     - `undone`: approved, then voided or reversed · 已撤销
                             * @enum {string}
                             */
                            state: "approved" | "declined" | "undone";
                            code: string | null;
                            amountFen: number;
                            /** @description over the card’s cap, held for the holder (R-CAP) */
                            heldForHolderFen: number;
                            /** @description as the merchant gave it */
                            reason: string | null;
                            rrn: string;
                            /** Format: date-time */
                            occurredAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    TransactionsController_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description the merchant’s own key of this transaction; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example 2026-03-10 */
                businessDate: string;
                /** @example 452113379208724480 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 4800,
                 *       "reason": "退货"
                 *     }
                 */
                "application/json": {
                    /** @example 4800 */
                    amountFen: number;
                    /** @example 退货 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transactionId": "452113379208724480",
                     *       "followUpId": "3f9c1e0b7a5d42c8e610",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "heldForHolderFen": 50000,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        transactionId: string;
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        followUpId: string;
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /** @description over the card’s cap, held for the holder (R-CAP) */
                        heldForHolderFen: number;
                        replayed: boolean;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    SandboxTerminalsController_reveal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 10000001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "terminalNo": "10000001",
                     *       "algorithm": "DES",
                     *       "tmk": "…"
                     *     }
                     */
                    "application/json": {
                        terminalNo: string;
                        /**
                         * @description - `DES`: single DES, 8-byte keys, for old terminals · DES
                         *     - `3DES`: triple DES, 16-byte keys · 3DES
                         *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                         * @enum {string}
                         */
                        algorithm: "DES" | "3DES" | "SM4";
                        tmk: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    SandboxCodesController_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card": {
                 *         "number": "9600010000000000018"
                 *       }
                 *     }
                 */
                "application/json": {
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                    };
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "870412345678901234567890",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description 24 digits, for a QR code or Code 128 C; holds no card number
                         * @example 870412345678901234567890
                         */
                        code: string;
                        /**
                         * Format: date-time
                         * @description a minute after its issue
                         */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    SandboxCodesController_payStatic: {
        parameters: {
            query?: never;
            header?: {
                /** @description the payer’s own key of this payment; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "YFK:S:0:14367002148585473:ABCDEFGHIJKLMNOP",
                 *       "amountFen": 1200,
                 *       "card": {
                 *         "number": "9600010000000000018"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the printed code’s content
                     * @example YFK:S:0:14367002148585473:ABCDEFGHIJKLMNOP
                     */
                    code: string;
                    /**
                     * @description typed in by the holder
                     * @example 1200
                     */
                    amountFen: number;
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                    };
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "availableFen": 1200,
                     *       "panMasked": "960001*********0018",
                     *       "replayed": false,
                     *       "merchantNo": "871310158120001",
                     *       "merchantName": "味美餐饮",
                     *       "storeName": "徐汇店"
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        paymentId: string;
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /**
                         * @description what is left to spend on the card
                         * @example 1200
                         */
                        availableFen: number;
                        /** @example 960001*********0018 */
                        panMasked: string;
                        /** @description this was answered before; nothing happened now */
                        replayed: boolean;
                        /** @example 871310158120001 */
                        merchantNo: string;
                        /** @example 味美餐饮 */
                        merchantName: string;
                        /** @example 徐汇店 */
                        storeName: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    SandboxCodesController_payOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description the payer’s own key of this payment; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "YFK:O:0:455909179868440576:4800:1795161660:ABCDEFGHIJKLMNOP",
                 *       "card": {
                 *         "number": "9600010000000000018"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the code on the merchant’s screen
                     * @example YFK:O:0:455909179868440576:4800:1795161660:ABCDEFGHIJKLMNOP
                     */
                    code: string;
                    card: {
                        /**
                         * @description never stored in clear, never answered
                         * @example 9600010000000000018
                         */
                        number: string;
                    };
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "paymentId": "3f9c1e0b7a5d42c8e610",
                     *       "status": "approved",
                     *       "code": "INSUFFICIENT_BALANCE",
                     *       "responseCode": "51",
                     *       "rule": null,
                     *       "citation": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "reason": {
                     *         "zh": "余额不足",
                     *         "en": "insufficient balance"
                     *       },
                     *       "amountFen": 50000,
                     *       "rrn": "632507000123",
                     *       "authCode": "384120",
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "availableFen": 1200,
                     *       "panMasked": "960001*********0018",
                     *       "replayed": false,
                     *       "merchantNo": "871310158120001",
                     *       "merchantName": "味美餐饮",
                     *       "storeName": "徐汇店",
                     *       "orderStatus": "open",
                     *       "description": "年会餐券"
                     *     }
                     */
                    "application/json": {
                        /** @example 3f9c1e0b7a5d42c8e610 */
                        paymentId: string;
                        /**
                         * @description - `approved`: agreed to · 已同意
                         *     - `declined`: not agreed to; code, rule and reason say why · 已拒绝
                         * @enum {string}
                         */
                        status: "approved" | "declined";
                        /**
                         * @description reason of a decline, for programs
                         * @example INSUFFICIENT_BALANCE
                         */
                        code: string | null;
                        /**
                         * @description ISO 8583 answer code
                         * @example 51
                         */
                        responseCode: string;
                        /**
                         * @description the rule a decline follows
                         * @example null
                         */
                        rule: string | null;
                        /** @description where the rule is written */
                        citation: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @example {
                         *       "zh": "余额不足",
                         *       "en": "insufficient balance"
                         *     }
                         */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        amountFen: number;
                        /**
                         * @description retrieval reference number
                         * @example 632507000123
                         */
                        rrn: string;
                        /** @example 384120 */
                        authCode: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /**
                         * @description what is left to spend on the card
                         * @example 1200
                         */
                        availableFen: number;
                        /** @example 960001*********0018 */
                        panMasked: string;
                        /** @description this was answered before; nothing happened now */
                        replayed: boolean;
                        /** @example 871310158120001 */
                        merchantNo: string;
                        /** @example 味美餐饮 */
                        merchantName: string;
                        /** @example 徐汇店 */
                        storeName: string | null;
                        /**
                         * @description closing: closed while somebody paid; refunding, refunded: it was paid all the same and goes back
                         *     - `open`: waits for its payment · 待支付
                         *     - `paying`: a payment is under way · 支付中
                         *     - `paid`: the money has been paid · 已付款
                         *     - `closing`: is being closed; what still comes is given back · 关闭中
                         *     - `closed`: ended for good · 已关闭
                         *     - `refunding`: money is being given back · 退款中
                         *     - `refunded`: money was given back · 已退款
                         * @enum {string}
                         */
                        orderStatus: "open" | "paying" | "paid" | "closing" | "closed" | "refunding" | "refunded";
                        /** @example 年会餐券 */
                        description: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    SessionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "maker",
                 *       "password": "a long pass phrase",
                 *       "code": "384120",
                 *       "secondFactor": "required"
                 *     }
                 */
                "application/json": {
                    login: string;
                    password: string;
                    /** @description of the authenticator, when the user has one */
                    code?: string;
                    /**
                     * @description no session without the second factor, also in the sandbox
                     *     - `required`: no session without the second factor · 必须验证
                     * @enum {string}
                     */
                    secondFactor?: "required";
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "idleMinutes": 1,
                     *       "stage": "full",
                     *       "user": {
                     *         "userId": "452113379208724480",
                     *         "login": "maker",
                     *         "name": "味美餐饮",
                     *         "roles": [
                     *           "purchaser"
                     *         ],
                     *         "customerId": "452113379208724480",
                     *         "merchantId": "452113379208724480",
                     *         "accountId": null,
                     *         "merchantRole": "owner",
                     *         "via": "session"
                     *       },
                     *       "token": "yfs_…"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description when it ends in any case
                         */
                        expiresAt: string;
                        /** @description unused that long it ends, too */
                        idleMinutes: number;
                        /**
                         * @description `enrolment`: may only set up the second factor
                         *     - `full`: may do everything its roles allow · 完整会话
                         *     - `enrolment`: may only set up the second factor · 待绑定
                         * @enum {string}
                         */
                        stage: "full" | "enrolment";
                        user: {
                            userId: string;
                            login: string;
                            name: string;
                            roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder")[];
                            customerId: string | null;
                            merchantId: string | null;
                            /**
                             * @description of a holder: the account of the card in hand
                             * @example null
                             */
                            accountId?: string | null;
                            /**
                             * @description of a merchant’s people
                             *     - `owner`: may do everything at the merchant · 店主
                             *     - `cashier`: daily business: payments, refunds, answers to disputes · 收银员
                             *     - `viewer`: looks, changes nothing · 只读
                             * @enum {string|null}
                             */
                            merchantRole?: "owner" | "cashier" | "viewer" | null;
                            /**
                             * @description - `session`: logged in with a password · 会话
                             *     - `api_key`: by an API key · 接口密钥
                             * @enum {string}
                             */
                            via: "session" | "api_key";
                        };
                        /** @description for Authorization: Bearer */
                        token: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            /** @description an internal error; nothing was changed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    SessionController_closeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    SessionController_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "idleMinutes": 1,
                     *       "stage": "full",
                     *       "user": {
                     *         "userId": "452113379208724480",
                     *         "login": "maker",
                     *         "name": "味美餐饮",
                     *         "roles": [
                     *           "purchaser"
                     *         ],
                     *         "customerId": "452113379208724480",
                     *         "merchantId": "452113379208724480",
                     *         "accountId": null,
                     *         "merchantRole": "owner",
                     *         "via": "session"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description when it ends in any case
                         */
                        expiresAt: string;
                        /** @description unused that long it ends, too */
                        idleMinutes: number;
                        /**
                         * @description `enrolment`: may only set up the second factor
                         *     - `full`: may do everything its roles allow · 完整会话
                         *     - `enrolment`: may only set up the second factor · 待绑定
                         * @enum {string}
                         */
                        stage: "full" | "enrolment";
                        user: {
                            userId: string;
                            login: string;
                            name: string;
                            roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder")[];
                            customerId: string | null;
                            merchantId: string | null;
                            /**
                             * @description of a holder: the account of the card in hand
                             * @example null
                             */
                            accountId?: string | null;
                            /**
                             * @description of a merchant’s people
                             *     - `owner`: may do everything at the merchant · 店主
                             *     - `cashier`: daily business: payments, refunds, answers to disputes · 收银员
                             *     - `viewer`: looks, changes nothing · 只读
                             * @enum {string|null}
                             */
                            merchantRole?: "owner" | "cashier" | "viewer" | null;
                            /**
                             * @description - `session`: logged in with a password · 会话
                             *     - `api_key`: by an API key · 接口密钥
                             * @enum {string}
                             */
                            via: "session" | "api_key";
                        };
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    SessionController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    ApprovalController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `pending`: waits to be decided or done · 待处理
                 *     - `approved`: agreed to · 已同意
                 *     - `rejected`: turned down · 未通过
                 */
                status?: "pending" | "approved" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "approvalId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "objectType": "payment",
                     *           "objectId": "452113379208724480",
                     *           "summary": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "payload": {},
                     *           "reason": "见附件说明",
                     *           "proposedBy": "452113379208724480",
                     *           "proposedByName": "王芳",
                     *           "proposedAt": "2026-03-10T02:00:00.000Z",
                     *           "status": "pending",
                     *           "decidedBy": "452113379208724480",
                     *           "decidedByName": "王芳",
                     *           "decidedAt": "2026-03-10T02:00:00.000Z",
                     *           "decisionReason": "见附件说明",
                     *           "result": {}
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            approvalId: string;
                            kind: string;
                            objectType: string;
                            objectId: string;
                            summary: {
                                zh: string;
                                en: string;
                            };
                            payload: unknown;
                            reason: string | null;
                            proposedBy: string;
                            proposedByName: string;
                            /** Format: date-time */
                            proposedAt: string;
                            /**
                             * @description - `pending`: waits to be decided or done · 待处理
                             *     - `approved`: agreed to · 已同意
                             *     - `rejected`: turned down · 未通过
                             * @enum {string}
                             */
                            status: "pending" | "approved" | "rejected";
                            decidedBy: string | null;
                            decidedByName: string | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decisionReason: string | null;
                            result: unknown;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    ApprovalController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "objectType": "payment",
                     *       "objectId": "452113379208724480",
                     *       "summary": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "payload": {},
                     *       "reason": "见附件说明",
                     *       "proposedBy": "452113379208724480",
                     *       "proposedByName": "王芳",
                     *       "proposedAt": "2026-03-10T02:00:00.000Z",
                     *       "status": "pending",
                     *       "decidedBy": "452113379208724480",
                     *       "decidedByName": "王芳",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "decisionReason": "见附件说明",
                     *       "result": {}
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        kind: string;
                        objectType: string;
                        objectId: string;
                        summary: {
                            zh: string;
                            en: string;
                        };
                        payload: unknown;
                        reason: string | null;
                        proposedBy: string;
                        proposedByName: string;
                        /** Format: date-time */
                        proposedAt: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `approved`: agreed to · 已同意
                         *     - `rejected`: turned down · 未通过
                         * @enum {string}
                         */
                        status: "pending" | "approved" | "rejected";
                        decidedBy: string | null;
                        decidedByName: string | null;
                        /** Format: date-time */
                        decidedAt: string | null;
                        decisionReason: string | null;
                        result: unknown;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    ApprovalController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "objectType": "payment",
                     *       "objectId": "452113379208724480",
                     *       "summary": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "payload": {},
                     *       "reason": "见附件说明",
                     *       "proposedBy": "452113379208724480",
                     *       "proposedByName": "王芳",
                     *       "proposedAt": "2026-03-10T02:00:00.000Z",
                     *       "status": "pending",
                     *       "decidedBy": "452113379208724480",
                     *       "decidedByName": "王芳",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "decisionReason": "见附件说明",
                     *       "result": {}
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        kind: string;
                        objectType: string;
                        objectId: string;
                        summary: {
                            zh: string;
                            en: string;
                        };
                        payload: unknown;
                        reason: string | null;
                        proposedBy: string;
                        proposedByName: string;
                        /** Format: date-time */
                        proposedAt: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `approved`: agreed to · 已同意
                         *     - `rejected`: turned down · 未通过
                         * @enum {string}
                         */
                        status: "pending" | "approved" | "rejected";
                        decidedBy: string | null;
                        decidedByName: string | null;
                        /** Format: date-time */
                        decidedAt: string | null;
                        decisionReason: string | null;
                        result: unknown;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            /** @description an internal error; nothing was changed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    ApprovalController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "objectType": "payment",
                     *       "objectId": "452113379208724480",
                     *       "summary": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "payload": {},
                     *       "reason": "见附件说明",
                     *       "proposedBy": "452113379208724480",
                     *       "proposedByName": "王芳",
                     *       "proposedAt": "2026-03-10T02:00:00.000Z",
                     *       "status": "pending",
                     *       "decidedBy": "452113379208724480",
                     *       "decidedByName": "王芳",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "decisionReason": "见附件说明",
                     *       "result": {}
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        kind: string;
                        objectType: string;
                        objectId: string;
                        summary: {
                            zh: string;
                            en: string;
                        };
                        payload: unknown;
                        reason: string | null;
                        proposedBy: string;
                        proposedByName: string;
                        /** Format: date-time */
                        proposedAt: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `approved`: agreed to · 已同意
                         *     - `rejected`: turned down · 未通过
                         * @enum {string}
                         */
                        status: "pending" | "approved" | "rejected";
                        decidedBy: string | null;
                        decidedByName: string | null;
                        /** Format: date-time */
                        decidedAt: string | null;
                        decisionReason: string | null;
                        result: unknown;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    EventsController_stream: {
        parameters: {
            query: {
                /** @description topics to hear of, by comma: `work-queue`, `order:452113379208724480` */
                topics: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    RuleSetsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `draft`: being written, not in force · 草稿
                 *     - `active`: in use · 正常
                 *     - `retired`: was in force, replaced by a later version · 已停用
                 */
                status?: "draft" | "active" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "ruleSetId": "452113379208724480",
                     *           "version": 1,
                     *           "name": "味美餐饮",
                     *           "note": "见附件说明",
                     *           "status": "draft",
                     *           "createdBy": "452113379208724480",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "activatedAt": "2026-03-10T02:00:00.000Z",
                     *           "retiredAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            ruleSetId: string;
                            version: number;
                            name: string;
                            note: string;
                            /**
                             * @description - `draft`: being written, not in force · 草稿
                             *     - `active`: in use · 正常
                             *     - `retired`: was in force, replaced by a later version · 已停用
                             * @enum {string}
                             */
                            status: "draft" | "active" | "retired";
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            activatedAt: string | null;
                            /** Format: date-time */
                            retiredAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    RuleSetsController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "节日加强",
                 *       "note": "",
                 *       "rules": {
                 *         "rules": [
                 *           {
                 *             "kind": "list",
                 *             "id": "black-list",
                 *             "title": {
                 *               "zh": "黑名单",
                 *               "en": "black list"
                 *             },
                 *             "weight": 100,
                 *             "action": "decline",
                 *             "code": "RISK_REFUSED",
                 *             "on": "purchase",
                 *             "list": "black",
                 *             "subjects": [
                 *               "card",
                 *               "merchant",
                 *               "terminal",
                 *               "device"
                 *             ]
                 *           },
                 *           {
                 *             "kind": "count",
                 *             "id": "card-purchases-10m",
                 *             "title": {
                 *               "zh": "单卡短时高频消费",
                 *               "en": "many purchases on one card in a short time"
                 *             },
                 *             "weight": 20,
                 *             "action": "score",
                 *             "code": "RISK_REFUSED",
                 *             "on": "purchase",
                 *             "subject": "card",
                 *             "withinSeconds": 600,
                 *             "limit": 20,
                 *             "of": "attempt"
                 *           }
                 *         ],
                 *         "reviewAtScore": 60,
                 *         "declineAtScore": null
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example 节日加强 */
                    name: string;
                    /**
                     * @description why it was written
                     * @default
                     */
                    note?: string;
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "kind": "list",
                     *           "id": "black-list",
                     *           "title": {
                     *             "zh": "黑名单",
                     *             "en": "black list"
                     *           },
                     *           "weight": 100,
                     *           "action": "decline",
                     *           "code": "RISK_REFUSED",
                     *           "on": "purchase",
                     *           "list": "black",
                     *           "subjects": [
                     *             "card",
                     *             "merchant",
                     *             "terminal",
                     *             "device"
                     *           ]
                     *         },
                     *         {
                     *           "kind": "count",
                     *           "id": "card-purchases-10m",
                     *           "title": {
                     *             "zh": "单卡短时高频消费",
                     *             "en": "many purchases on one card in a short time"
                     *           },
                     *           "weight": 20,
                     *           "action": "score",
                     *           "code": "RISK_REFUSED",
                     *           "on": "purchase",
                     *           "subject": "card",
                     *           "withinSeconds": 600,
                     *           "limit": 20,
                     *           "of": "attempt"
                     *         }
                     *       ],
                     *       "reviewAtScore": 60,
                     *       "declineAtScore": null
                     *     }
                     */
                    rules: {
                        rules: ({
                            /**
                             * @description transactions of the subject, this one included
                             *     - `count`: how many transactions in a window · 笔数
                             * @enum {string}
                             */
                            kind: "count";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                             * @enum {string}
                             */
                            subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                            /**
                             * @description length of the window
                             * @example 600
                             */
                            withinSeconds: number;
                            /** @description the most that passes; the rule fires above it */
                            limit: number;
                            /**
                             * @description - `purchase`: an approved purchase · 成功消费
                             *     - `attempt`: a purchase tried, approved or not · 消费尝试
                             *     - `decline`: a purchase that was declined · 被拒交易
                             *     - `return`: money given back: void, refund or reversal · 退回
                             * @default purchase
                             * @enum {string}
                             */
                            of?: "purchase" | "attempt" | "decline" | "return";
                            amount?: {
                                minFen?: number;
                                maxFen?: number;
                                multipleOfFen?: number;
                            };
                        } | {
                            /**
                             * @description fen of the subject, this transaction included
                             *     - `sum`: how much in a window · 金额合计
                             * @enum {string}
                             */
                            kind: "sum";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                             * @enum {string}
                             */
                            subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                            /**
                             * @description length of the window
                             * @example 600
                             */
                            withinSeconds: number;
                            /** @description the most that passes; the rule fires above it */
                            limit: number;
                            /**
                             * @description - `purchase`: an approved purchase · 成功消费
                             *     - `attempt`: a purchase tried, approved or not · 消费尝试
                             *     - `decline`: a purchase that was declined · 被拒交易
                             *     - `return`: money given back: void, refund or reversal · 退回
                             * @default purchase
                             * @enum {string}
                             */
                            of?: "purchase" | "attempt" | "decline" | "return";
                            amount?: {
                                minFen?: number;
                                maxFen?: number;
                                multipleOfFen?: number;
                            };
                        } | {
                            /**
                             * @description different others met by the subject, this one included
                             *     - `distinct`: how many different others were met · 不同对象数
                             * @enum {string}
                             */
                            kind: "distinct";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                             * @enum {string}
                             */
                            subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                            /**
                             * @description length of the window
                             * @example 600
                             */
                            withinSeconds: number;
                            limit: number;
                            /**
                             * @description what is counted: cards at a terminal, merchants of a card
                             *     - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             * @enum {string}
                             */
                            others: "card" | "merchant" | "terminal" | "device";
                            /**
                             * @description - `purchase`: an approved purchase · 成功消费
                             *     - `attempt`: a purchase tried, approved or not · 消费尝试
                             *     - `return`: money given back: void, refund or reversal · 退回
                             * @default attempt
                             * @enum {string}
                             */
                            of?: "purchase" | "attempt" | "return";
                        } | {
                            /**
                             * @description pairs of purchase and give-back before this purchase, or with this refund
                             *     - `ping_pong`: pairs of purchase and give-back · 消费与退回成对
                             * @enum {string}
                             */
                            kind: "ping_pong";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                             * @enum {string}
                             */
                            subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                            /**
                             * @description length of the window
                             * @example 600
                             */
                            withinSeconds: number;
                            /** @description the most that passes; the rule fires above it */
                            limit: number;
                        } | {
                            /**
                             * @description more given back than this part of what was purchased
                             *     - `return_share`: more given back than a part of what was purchased · 退回占比
                             * @enum {string}
                             */
                            kind: "return_share";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                             * @enum {string}
                             */
                            subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                            /**
                             * @description length of the window
                             * @example 600
                             */
                            withinSeconds: number;
                            /**
                             * @description of the purchases; the rule fires above it
                             * @example 100
                             */
                            percent: number;
                            /** @description fires only from so much given back on */
                            minFen: number;
                        } | {
                            /**
                             * @description - `round_amount`: a multiple of a round amount · 整额
                             * @enum {string}
                             */
                            kind: "round_amount";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            multipleOfFen: number;
                            minFen: number;
                        } | {
                            /**
                             * @description an amount under a threshold by no more than the margin
                             *     - `just_below`: an amount shortly under a threshold · 略低于限额
                             * @enum {string}
                             */
                            kind: "just_below";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            thresholdFen: number;
                            marginFen: number;
                        } | {
                            /**
                             * @description away from where the card was first used; a card unused so long is new again
                             *     - `far_region`: a region away from the card’s others · 异地
                             * @enum {string}
                             */
                            kind: "far_region";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description length of the window
                             * @example 600
                             */
                            withinSeconds: number;
                            /** @description of GB/T 2260: province, city, county */
                            digits: 2 | 4 | 6;
                        } | {
                            /**
                             * @description by China time, from fromHour to before toHour, past midnight too
                             *     - `night`: at night by China time · 夜间
                             * @enum {string}
                             */
                            kind: "night";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            fromHour: number;
                            toHour: number;
                            minFen: number;
                        } | {
                            /**
                             * @description - `list`: the subject is on a list · 名单
                             * @enum {string}
                             */
                            kind: "list";
                            /**
                             * @description names the rule in decisions and explanations
                             * @example card-purchases-10m
                             */
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** @description added to the score when the rule fires */
                            weight: number;
                            /**
                             * @description what happens besides the score
                             *     - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            /**
                             * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                             *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                             *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                             *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                             * @default RISK_REFUSED
                             * @enum {string}
                             */
                            code?: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                            /**
                             * @description what is judged: purchases and holds, or refunds
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `refund`: gives back all or part of a payment · 退货
                             * @default purchase
                             * @enum {string}
                             */
                            on?: "purchase" | "refund";
                            /** @description all channels unless told */
                            channels?: ("pos" | "barcode" | "counter" | "online")[];
                            /**
                             * @description - `black`: always declined · 黑名单
                             *     - `grey`: watched · 灰名单
                             * @enum {string}
                             */
                            list: "black" | "grey";
                            subjects: ("card" | "merchant" | "terminal" | "device")[];
                        })[];
                        /**
                         * @description from this score on a person looks at it
                         * @default null
                         */
                        reviewAtScore?: number | null;
                        /**
                         * @description from this score on: RISK_REFUSED
                         * @default null
                         */
                        declineAtScore?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ruleSetId": "452113379208724480",
                     *       "version": 1,
                     *       "name": "味美餐饮",
                     *       "note": "见附件说明",
                     *       "status": "draft",
                     *       "createdBy": "452113379208724480",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "activatedAt": "2026-03-10T02:00:00.000Z",
                     *       "retiredAt": "2026-03-10T02:00:00.000Z",
                     *       "rules": {
                     *         "rules": [
                     *           {
                     *             "kind": "count",
                     *             "id": "card-purchases-10m",
                     *             "title": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             },
                     *             "weight": 1,
                     *             "action": "score",
                     *             "code": "RISK_REFUSED",
                     *             "on": "purchase",
                     *             "channels": [
                     *               "pos"
                     *             ],
                     *             "subject": "card",
                     *             "withinSeconds": 600,
                     *             "limit": 50,
                     *             "of": "purchase",
                     *             "amount": {
                     *               "minFen": 50000,
                     *               "maxFen": 50000,
                     *               "multipleOfFen": 50000
                     *             }
                     *           }
                     *         ],
                     *         "reviewAtScore": null,
                     *         "declineAtScore": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        ruleSetId: string;
                        version: number;
                        name: string;
                        note: string;
                        /**
                         * @description - `draft`: being written, not in force · 草稿
                         *     - `active`: in use · 正常
                         *     - `retired`: was in force, replaced by a later version · 已停用
                         * @enum {string}
                         */
                        status: "draft" | "active" | "retired";
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        activatedAt: string | null;
                        /** Format: date-time */
                        retiredAt: string | null;
                        rules: {
                            rules: ({
                                /**
                                 * @description transactions of the subject, this one included
                                 *     - `count`: how many transactions in a window · 笔数
                                 * @enum {string}
                                 */
                                kind: "count";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description the most that passes; the rule fires above it */
                                limit: number;
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `attempt`: a purchase tried, approved or not · 消费尝试
                                 *     - `decline`: a purchase that was declined · 被拒交易
                                 *     - `return`: money given back: void, refund or reversal · 退回
                                 * @default purchase
                                 * @enum {string}
                                 */
                                of: "purchase" | "attempt" | "decline" | "return";
                                amount?: {
                                    minFen?: number;
                                    maxFen?: number;
                                    multipleOfFen?: number;
                                };
                            } | {
                                /**
                                 * @description fen of the subject, this transaction included
                                 *     - `sum`: how much in a window · 金额合计
                                 * @enum {string}
                                 */
                                kind: "sum";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description the most that passes; the rule fires above it */
                                limit: number;
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `attempt`: a purchase tried, approved or not · 消费尝试
                                 *     - `decline`: a purchase that was declined · 被拒交易
                                 *     - `return`: money given back: void, refund or reversal · 退回
                                 * @default purchase
                                 * @enum {string}
                                 */
                                of: "purchase" | "attempt" | "decline" | "return";
                                amount?: {
                                    minFen?: number;
                                    maxFen?: number;
                                    multipleOfFen?: number;
                                };
                            } | {
                                /**
                                 * @description different others met by the subject, this one included
                                 *     - `distinct`: how many different others were met · 不同对象数
                                 * @enum {string}
                                 */
                                kind: "distinct";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                limit: number;
                                /**
                                 * @description what is counted: cards at a terminal, merchants of a card
                                 *     - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 * @enum {string}
                                 */
                                others: "card" | "merchant" | "terminal" | "device";
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `attempt`: a purchase tried, approved or not · 消费尝试
                                 *     - `return`: money given back: void, refund or reversal · 退回
                                 * @default attempt
                                 * @enum {string}
                                 */
                                of: "purchase" | "attempt" | "return";
                            } | {
                                /**
                                 * @description pairs of purchase and give-back before this purchase, or with this refund
                                 *     - `ping_pong`: pairs of purchase and give-back · 消费与退回成对
                                 * @enum {string}
                                 */
                                kind: "ping_pong";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description the most that passes; the rule fires above it */
                                limit: number;
                            } | {
                                /**
                                 * @description more given back than this part of what was purchased
                                 *     - `return_share`: more given back than a part of what was purchased · 退回占比
                                 * @enum {string}
                                 */
                                kind: "return_share";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /**
                                 * @description of the purchases; the rule fires above it
                                 * @example 100
                                 */
                                percent: number;
                                /** @description fires only from so much given back on */
                                minFen: number;
                            } | {
                                /**
                                 * @description - `round_amount`: a multiple of a round amount · 整额
                                 * @enum {string}
                                 */
                                kind: "round_amount";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                multipleOfFen: number;
                                minFen: number;
                            } | {
                                /**
                                 * @description an amount under a threshold by no more than the margin
                                 *     - `just_below`: an amount shortly under a threshold · 略低于限额
                                 * @enum {string}
                                 */
                                kind: "just_below";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                thresholdFen: number;
                                marginFen: number;
                            } | {
                                /**
                                 * @description away from where the card was first used; a card unused so long is new again
                                 *     - `far_region`: a region away from the card’s others · 异地
                                 * @enum {string}
                                 */
                                kind: "far_region";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description of GB/T 2260: province, city, county */
                                digits: 2 | 4 | 6;
                            } | {
                                /**
                                 * @description by China time, from fromHour to before toHour, past midnight too
                                 *     - `night`: at night by China time · 夜间
                                 * @enum {string}
                                 */
                                kind: "night";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                fromHour: number;
                                toHour: number;
                                minFen: number;
                            } | {
                                /**
                                 * @description - `list`: the subject is on a list · 名单
                                 * @enum {string}
                                 */
                                kind: "list";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `black`: always declined · 黑名单
                                 *     - `grey`: watched · 灰名单
                                 * @enum {string}
                                 */
                                list: "black" | "grey";
                                subjects: ("card" | "merchant" | "terminal" | "device")[];
                            })[];
                            /**
                             * @description from this score on a person looks at it
                             * @default null
                             */
                            reviewAtScore: number | null;
                            /**
                             * @description from this score on: RISK_REFUSED
                             * @default null
                             */
                            declineAtScore: number | null;
                        };
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    RuleSetsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ruleSetId": "452113379208724480",
                     *       "version": 1,
                     *       "name": "味美餐饮",
                     *       "note": "见附件说明",
                     *       "status": "draft",
                     *       "createdBy": "452113379208724480",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "activatedAt": "2026-03-10T02:00:00.000Z",
                     *       "retiredAt": "2026-03-10T02:00:00.000Z",
                     *       "rules": {
                     *         "rules": [
                     *           {
                     *             "kind": "count",
                     *             "id": "card-purchases-10m",
                     *             "title": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             },
                     *             "weight": 1,
                     *             "action": "score",
                     *             "code": "RISK_REFUSED",
                     *             "on": "purchase",
                     *             "channels": [
                     *               "pos"
                     *             ],
                     *             "subject": "card",
                     *             "withinSeconds": 600,
                     *             "limit": 50,
                     *             "of": "purchase",
                     *             "amount": {
                     *               "minFen": 50000,
                     *               "maxFen": 50000,
                     *               "multipleOfFen": 50000
                     *             }
                     *           }
                     *         ],
                     *         "reviewAtScore": null,
                     *         "declineAtScore": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        ruleSetId: string;
                        version: number;
                        name: string;
                        note: string;
                        /**
                         * @description - `draft`: being written, not in force · 草稿
                         *     - `active`: in use · 正常
                         *     - `retired`: was in force, replaced by a later version · 已停用
                         * @enum {string}
                         */
                        status: "draft" | "active" | "retired";
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        activatedAt: string | null;
                        /** Format: date-time */
                        retiredAt: string | null;
                        rules: {
                            rules: ({
                                /**
                                 * @description transactions of the subject, this one included
                                 *     - `count`: how many transactions in a window · 笔数
                                 * @enum {string}
                                 */
                                kind: "count";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description the most that passes; the rule fires above it */
                                limit: number;
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `attempt`: a purchase tried, approved or not · 消费尝试
                                 *     - `decline`: a purchase that was declined · 被拒交易
                                 *     - `return`: money given back: void, refund or reversal · 退回
                                 * @default purchase
                                 * @enum {string}
                                 */
                                of: "purchase" | "attempt" | "decline" | "return";
                                amount?: {
                                    minFen?: number;
                                    maxFen?: number;
                                    multipleOfFen?: number;
                                };
                            } | {
                                /**
                                 * @description fen of the subject, this transaction included
                                 *     - `sum`: how much in a window · 金额合计
                                 * @enum {string}
                                 */
                                kind: "sum";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description the most that passes; the rule fires above it */
                                limit: number;
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `attempt`: a purchase tried, approved or not · 消费尝试
                                 *     - `decline`: a purchase that was declined · 被拒交易
                                 *     - `return`: money given back: void, refund or reversal · 退回
                                 * @default purchase
                                 * @enum {string}
                                 */
                                of: "purchase" | "attempt" | "decline" | "return";
                                amount?: {
                                    minFen?: number;
                                    maxFen?: number;
                                    multipleOfFen?: number;
                                };
                            } | {
                                /**
                                 * @description different others met by the subject, this one included
                                 *     - `distinct`: how many different others were met · 不同对象数
                                 * @enum {string}
                                 */
                                kind: "distinct";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                limit: number;
                                /**
                                 * @description what is counted: cards at a terminal, merchants of a card
                                 *     - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 * @enum {string}
                                 */
                                others: "card" | "merchant" | "terminal" | "device";
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `attempt`: a purchase tried, approved or not · 消费尝试
                                 *     - `return`: money given back: void, refund or reversal · 退回
                                 * @default attempt
                                 * @enum {string}
                                 */
                                of: "purchase" | "attempt" | "return";
                            } | {
                                /**
                                 * @description pairs of purchase and give-back before this purchase, or with this refund
                                 *     - `ping_pong`: pairs of purchase and give-back · 消费与退回成对
                                 * @enum {string}
                                 */
                                kind: "ping_pong";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description the most that passes; the rule fires above it */
                                limit: number;
                            } | {
                                /**
                                 * @description more given back than this part of what was purchased
                                 *     - `return_share`: more given back than a part of what was purchased · 退回占比
                                 * @enum {string}
                                 */
                                kind: "return_share";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `card`: the card · 卡
                                 *     - `merchant`: the merchant · 商户
                                 *     - `terminal`: the terminal · 终端
                                 *     - `device`: the till or the payer’s device · 设备
                                 *     - `card_at_merchant`: what one card does at one merchant · 卡在商户
                                 * @enum {string}
                                 */
                                subject: "card" | "merchant" | "terminal" | "device" | "card_at_merchant";
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /**
                                 * @description of the purchases; the rule fires above it
                                 * @example 100
                                 */
                                percent: number;
                                /** @description fires only from so much given back on */
                                minFen: number;
                            } | {
                                /**
                                 * @description - `round_amount`: a multiple of a round amount · 整额
                                 * @enum {string}
                                 */
                                kind: "round_amount";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                multipleOfFen: number;
                                minFen: number;
                            } | {
                                /**
                                 * @description an amount under a threshold by no more than the margin
                                 *     - `just_below`: an amount shortly under a threshold · 略低于限额
                                 * @enum {string}
                                 */
                                kind: "just_below";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                thresholdFen: number;
                                marginFen: number;
                            } | {
                                /**
                                 * @description away from where the card was first used; a card unused so long is new again
                                 *     - `far_region`: a region away from the card’s others · 异地
                                 * @enum {string}
                                 */
                                kind: "far_region";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description length of the window
                                 * @example 600
                                 */
                                withinSeconds: number;
                                /** @description of GB/T 2260: province, city, county */
                                digits: 2 | 4 | 6;
                            } | {
                                /**
                                 * @description by China time, from fromHour to before toHour, past midnight too
                                 *     - `night`: at night by China time · 夜间
                                 * @enum {string}
                                 */
                                kind: "night";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                fromHour: number;
                                toHour: number;
                                minFen: number;
                            } | {
                                /**
                                 * @description - `list`: the subject is on a list · 名单
                                 * @enum {string}
                                 */
                                kind: "list";
                                /**
                                 * @description names the rule in decisions and explanations
                                 * @example card-purchases-10m
                                 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description added to the score when the rule fires */
                                weight: number;
                                /**
                                 * @description what happens besides the score
                                 *     - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                /**
                                 * @description of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)
                                 *     - `RISK_REFUSED`: declined with response code 34 · 风险拒绝
                                 *     - `ART29_CASH`: declined with response code 57: cash in disguise (R-29) · 变相套现
                                 *     - `RISK_FREQUENCY`: declined with response code 65 · 频次超限
                                 * @default RISK_REFUSED
                                 * @enum {string}
                                 */
                                code: "RISK_REFUSED" | "ART29_CASH" | "RISK_FREQUENCY";
                                /**
                                 * @description what is judged: purchases and holds, or refunds
                                 *     - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @default purchase
                                 * @enum {string}
                                 */
                                on: "purchase" | "refund";
                                /** @description all channels unless told */
                                channels?: ("pos" | "barcode" | "counter" | "online")[];
                                /**
                                 * @description - `black`: always declined · 黑名单
                                 *     - `grey`: watched · 灰名单
                                 * @enum {string}
                                 */
                                list: "black" | "grey";
                                subjects: ("card" | "merchant" | "terminal" | "device")[];
                            })[];
                            /**
                             * @description from this score on a person looks at it
                             * @default null
                             */
                            reviewAtScore: number | null;
                            /**
                             * @description from this score on: RISK_REFUSED
                             * @default null
                             */
                            declineAtScore: number | null;
                        };
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    RuleSetsController_backTests: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "backTestId": "452113379208724480",
                     *           "ruleSetId": "452113379208724480",
                     *           "from": "2026-03-10",
                     *           "to": "2026-03-10",
                     *           "runBy": "452113379208724480",
                     *           "runAt": "2026-03-10T02:00:00.000Z",
                     *           "result": {
                     *             "transactions": 1,
                     *             "amountFen": 50000,
                     *             "refunds": {
                     *               "count": 1,
                     *               "amountFen": 50000
                     *             },
                     *             "declined": {
                     *               "count": 1,
                     *               "amountFen": 50000
                     *             },
                     *             "reviewed": {
                     *               "count": 1,
                     *               "amountFen": 50000
                     *             },
                     *             "scored": {
                     *               "count": 1,
                     *               "amountFen": 50000
                     *             },
                     *             "newlyDeclined": {
                     *               "count": 1,
                     *               "amountFen": 50000
                     *             },
                     *             "byRule": [
                     *               {
                     *                 "count": 1,
                     *                 "amountFen": 50000,
                     *                 "rule": "R-CAP"
                     *               }
                     *             ],
                     *             "examples": [
                     *               {
                     *                 "authorizationId": "452113379208724480",
                     *                 "accountId": "452113379208724480",
                     *                 "kind": "purchase",
                     *                 "action": "score",
                     *                 "score": 1,
                     *                 "amountFen": 50000,
                     *                 "fired": [
                     *                   {
                     *                     "rule": "R-CAP",
                     *                     "value": 1,
                     *                     "limit": 50
                     *                   }
                     *                 ]
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            backTestId: string;
                            ruleSetId: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            runBy: string;
                            /** Format: date-time */
                            runAt: string;
                            result: {
                                transactions: number;
                                amountFen: number;
                                /** @description of the transactions, those that are refunds */
                                refunds?: {
                                    count: number;
                                    amountFen: number;
                                };
                                declined: {
                                    count: number;
                                    amountFen: number;
                                };
                                reviewed: {
                                    count: number;
                                    amountFen: number;
                                };
                                scored: {
                                    count: number;
                                    amountFen: number;
                                };
                                /** @description declined by the rules, approved in truth */
                                newlyDeclined: {
                                    count: number;
                                    amountFen: number;
                                };
                                byRule: {
                                    count: number;
                                    amountFen: number;
                                    rule: string;
                                }[];
                                examples: {
                                    authorizationId: string;
                                    accountId: string;
                                    /**
                                     * @description - `purchase`: an approved purchase · 成功消费
                                     *     - `refund`: gives back all or part of a payment · 退货
                                     * @enum {string}
                                     */
                                    kind?: "purchase" | "refund";
                                    /**
                                     * @description - `score`: adds to the score only · 计分
                                     *     - `review`: flags for a person to look at · 人工复核
                                     *     - `decline`: declines the purchase · 拒绝交易
                                     * @enum {string}
                                     */
                                    action: "score" | "review" | "decline";
                                    score: number;
                                    amountFen: number;
                                    fired: {
                                        rule: string;
                                        value: number;
                                        limit: number;
                                    }[];
                                }[];
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    RuleSetsController_backTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-03-01",
                 *       "to": "2026-03-10"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-01
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "backTestId": "452113379208724480",
                     *       "ruleSetId": "452113379208724480",
                     *       "from": "2026-03-10",
                     *       "to": "2026-03-10",
                     *       "runBy": "452113379208724480",
                     *       "runAt": "2026-03-10T02:00:00.000Z",
                     *       "result": {
                     *         "transactions": 1,
                     *         "amountFen": 50000,
                     *         "refunds": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "declined": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "reviewed": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "scored": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "newlyDeclined": {
                     *           "count": 1,
                     *           "amountFen": 50000
                     *         },
                     *         "byRule": [
                     *           {
                     *             "count": 1,
                     *             "amountFen": 50000,
                     *             "rule": "R-CAP"
                     *           }
                     *         ],
                     *         "examples": [
                     *           {
                     *             "authorizationId": "452113379208724480",
                     *             "accountId": "452113379208724480",
                     *             "kind": "purchase",
                     *             "action": "score",
                     *             "score": 1,
                     *             "amountFen": 50000,
                     *             "fired": [
                     *               {
                     *                 "rule": "R-CAP",
                     *                 "value": 1,
                     *                 "limit": 50
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        backTestId: string;
                        ruleSetId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        runBy: string;
                        /** Format: date-time */
                        runAt: string;
                        result: {
                            transactions: number;
                            amountFen: number;
                            /** @description of the transactions, those that are refunds */
                            refunds?: {
                                count: number;
                                amountFen: number;
                            };
                            declined: {
                                count: number;
                                amountFen: number;
                            };
                            reviewed: {
                                count: number;
                                amountFen: number;
                            };
                            scored: {
                                count: number;
                                amountFen: number;
                            };
                            /** @description declined by the rules, approved in truth */
                            newlyDeclined: {
                                count: number;
                                amountFen: number;
                            };
                            byRule: {
                                count: number;
                                amountFen: number;
                                rule: string;
                            }[];
                            examples: {
                                authorizationId: string;
                                accountId: string;
                                /**
                                 * @description - `purchase`: an approved purchase · 成功消费
                                 *     - `refund`: gives back all or part of a payment · 退货
                                 * @enum {string}
                                 */
                                kind?: "purchase" | "refund";
                                /**
                                 * @description - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                score: number;
                                amountFen: number;
                                fired: {
                                    rule: string;
                                    value: number;
                                    limit: number;
                                }[];
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    RuleSetsController_proposeActivation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "疑似套现，见核查记录"
                 *     }
                 */
                "application/json": {
                    /** @example 疑似套现，见核查记录 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    RiskController_lists: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `black`: always declined · 黑名单
                 *     - `grey`: watched · 灰名单
                 *     - `white`: exempt from all but black lists · 白名单
                 */
                list?: "black" | "grey" | "white";
                /**
                 * @description - `card`: the card · 卡
                 *     - `merchant`: the merchant · 商户
                 *     - `terminal`: the terminal · 终端
                 *     - `device`: the till or the payer’s device · 设备
                 */
                subject?: "card" | "merchant" | "terminal" | "device";
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "entryId": "452113379208724480",
                     *           "list": "black",
                     *           "subject": "card",
                     *           "subjectId": "452113379208724480",
                     *           "reason": "见附件说明",
                     *           "expiresAt": "2026-03-10T02:00:00.000Z",
                     *           "createdBy": "452113379208724480",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "removedBy": "452113379208724480",
                     *           "removedAt": "2026-03-10T02:00:00.000Z",
                     *           "removalReason": "见附件说明"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            entryId: string;
                            /**
                             * @description - `black`: always declined · 黑名单
                             *     - `grey`: watched · 灰名单
                             *     - `white`: exempt from all but black lists · 白名单
                             * @enum {string}
                             */
                            list: "black" | "grey" | "white";
                            /**
                             * @description - `card`: the card · 卡
                             *     - `merchant`: the merchant · 商户
                             *     - `terminal`: the terminal · 终端
                             *     - `device`: the till or the payer’s device · 设备
                             * @enum {string}
                             */
                            subject: "card" | "merchant" | "terminal" | "device";
                            subjectId: string;
                            reason: string;
                            /** Format: date-time */
                            expiresAt: string | null;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            removedBy: string | null;
                            /** Format: date-time */
                            removedAt: string | null;
                            removalReason: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    RiskController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "black",
                 *       "subject": "card",
                 *       "subjectId": "1024",
                 *       "reason": "疑似套现，见核查记录",
                 *       "expiresAt": null
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `black`: always declined · 黑名单
                     *     - `grey`: watched · 灰名单
                     *     - `white`: exempt from all but black lists · 白名单
                     * @enum {string}
                     */
                    list: "black" | "grey" | "white";
                    /**
                     * @description - `card`: the card · 卡
                     *     - `merchant`: the merchant · 商户
                     *     - `terminal`: the terminal · 终端
                     *     - `device`: the till or the payer’s device · 设备
                     * @enum {string}
                     */
                    subject: "card" | "merchant" | "terminal" | "device";
                    /**
                     * @description account or card id, merchant id, terminal id, or the device as the edge tells it; never a card number
                     * @example 1024
                     */
                    subjectId: string;
                    /** @example 疑似套现，见核查记录 */
                    reason: string;
                    /**
                     * Format: date-time
                     * @description listed until this instant; null for good
                     * @default null
                     */
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entryId": "452113379208724480",
                     *       "list": "black",
                     *       "subject": "card",
                     *       "subjectId": "452113379208724480",
                     *       "reason": "见附件说明",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "createdBy": "452113379208724480",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "removedBy": "452113379208724480",
                     *       "removedAt": "2026-03-10T02:00:00.000Z",
                     *       "removalReason": "见附件说明"
                     *     }
                     */
                    "application/json": {
                        entryId: string;
                        /**
                         * @description - `black`: always declined · 黑名单
                         *     - `grey`: watched · 灰名单
                         *     - `white`: exempt from all but black lists · 白名单
                         * @enum {string}
                         */
                        list: "black" | "grey" | "white";
                        /**
                         * @description - `card`: the card · 卡
                         *     - `merchant`: the merchant · 商户
                         *     - `terminal`: the terminal · 终端
                         *     - `device`: the till or the payer’s device · 设备
                         * @enum {string}
                         */
                        subject: "card" | "merchant" | "terminal" | "device";
                        subjectId: string;
                        reason: string;
                        /** Format: date-time */
                        expiresAt: string | null;
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        removalReason: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    RiskController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "疑似套现，见核查记录"
                 *     }
                 */
                "application/json": {
                    /** @example 疑似套现，见核查记录 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entryId": "452113379208724480",
                     *       "list": "black",
                     *       "subject": "card",
                     *       "subjectId": "452113379208724480",
                     *       "reason": "见附件说明",
                     *       "expiresAt": "2026-03-10T02:00:00.000Z",
                     *       "createdBy": "452113379208724480",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "removedBy": "452113379208724480",
                     *       "removedAt": "2026-03-10T02:00:00.000Z",
                     *       "removalReason": "见附件说明"
                     *     }
                     */
                    "application/json": {
                        entryId: string;
                        /**
                         * @description - `black`: always declined · 黑名单
                         *     - `grey`: watched · 灰名单
                         *     - `white`: exempt from all but black lists · 白名单
                         * @enum {string}
                         */
                        list: "black" | "grey" | "white";
                        /**
                         * @description - `card`: the card · 卡
                         *     - `merchant`: the merchant · 商户
                         *     - `terminal`: the terminal · 终端
                         *     - `device`: the till or the payer’s device · 设备
                         * @enum {string}
                         */
                        subject: "card" | "merchant" | "terminal" | "device";
                        subjectId: string;
                        reason: string;
                        /** Format: date-time */
                        expiresAt: string | null;
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        removalReason: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    RiskController_decided: {
        parameters: {
            query: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                businessDate: string;
                /**
                 * @description - `score`: adds to the score only · 计分
                 *     - `review`: flags for a person to look at · 人工复核
                 *     - `decline`: declines the purchase · 拒绝交易
                 */
                action?: "score" | "review" | "decline";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "authorizationId": "452113379208724480",
                     *           "accountId": "452113379208724480",
                     *           "merchantId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "approved": true,
                     *           "declineCode": "INSUFFICIENT_BALANCE",
                     *           "amountFen": 50000,
                     *           "businessDate": "2026-03-10",
                     *           "occurredAt": "2026-03-10T02:00:00.000Z",
                     *           "ruleSetVersion": 1,
                     *           "score": 1,
                     *           "action": "score",
                     *           "summary": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "fired": [
                     *             {
                     *               "rule": "R-CAP",
                     *               "value": 1,
                     *               "limit": 50,
                     *               "title": {
                     *                 "zh": "礼品卡",
                     *                 "en": "gift card"
                     *               },
                     *               "explanation": {
                     *                 "zh": "礼品卡",
                     *                 "en": "gift card"
                     *               },
                     *               "action": "score",
                     *               "weight": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            authorizationId: string;
                            accountId: string;
                            merchantId: string;
                            kind: string;
                            approved: boolean;
                            declineCode: string | null;
                            amountFen: number;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            occurredAt: string;
                            /** @description null when no rule fired */
                            ruleSetVersion: number | null;
                            score: number;
                            /**
                             * @description - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string|null}
                             */
                            action: "score" | "review" | "decline" | null;
                            summary: {
                                zh: string;
                                en: string;
                            };
                            fired: {
                                rule: string;
                                value: number;
                                limit: number;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                explanation: {
                                    zh: string;
                                    en: string;
                                };
                                /**
                                 * @description - `score`: adds to the score only · 计分
                                 *     - `review`: flags for a person to look at · 人工复核
                                 *     - `decline`: declines the purchase · 拒绝交易
                                 * @enum {string}
                                 */
                                action: "score" | "review" | "decline";
                                weight: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    RiskController_explain: {
        parameters: {
            query?: {
                /** @description finds decisions in which no rule fired, too */
                accountId?: string;
            };
            header?: never;
            path: {
                /** @example 452113379208724480 */
                authorizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authorizationId": "452113379208724480",
                     *       "accountId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "approved": true,
                     *       "declineCode": "INSUFFICIENT_BALANCE",
                     *       "amountFen": 50000,
                     *       "businessDate": "2026-03-10",
                     *       "occurredAt": "2026-03-10T02:00:00.000Z",
                     *       "ruleSetVersion": 1,
                     *       "score": 1,
                     *       "action": "score",
                     *       "summary": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "fired": [
                     *         {
                     *           "rule": "R-CAP",
                     *           "value": 1,
                     *           "limit": 50,
                     *           "title": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "explanation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "action": "score",
                     *           "weight": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        authorizationId: string;
                        accountId: string;
                        merchantId: string;
                        kind: string;
                        approved: boolean;
                        declineCode: string | null;
                        amountFen: number;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        occurredAt: string;
                        /** @description null when no rule fired */
                        ruleSetVersion: number | null;
                        score: number;
                        /**
                         * @description - `score`: adds to the score only · 计分
                         *     - `review`: flags for a person to look at · 人工复核
                         *     - `decline`: declines the purchase · 拒绝交易
                         * @enum {string|null}
                         */
                        action: "score" | "review" | "decline" | null;
                        summary: {
                            zh: string;
                            en: string;
                        };
                        fired: {
                            rule: string;
                            value: number;
                            limit: number;
                            title: {
                                zh: string;
                                en: string;
                            };
                            explanation: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description - `score`: adds to the score only · 计分
                             *     - `review`: flags for a person to look at · 人工复核
                             *     - `decline`: declines the purchase · 拒绝交易
                             * @enum {string}
                             */
                            action: "score" | "review" | "decline";
                            weight: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    RiskController_merchantScores: {
        parameters: {
            query: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                businessDate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "merchantId": "452113379208724480",
                     *           "merchantNo": "871310158120001",
                     *           "name": "味美餐饮",
                     *           "transactions": 1,
                     *           "approvedFen": 50000,
                     *           "returns": 1,
                     *           "fired": 1,
                     *           "reviewed": 1,
                     *           "declined": 1,
                     *           "meanScore": "12.50"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            merchantId: string;
                            merchantNo: string;
                            name: string;
                            transactions: number;
                            approvedFen: number;
                            returns: number;
                            fired: number;
                            reviewed: number;
                            declined: number;
                            /** @description score of its transactions on average, one decimal */
                            meanScore: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    SigningKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "keyId": "yk_sandbox_512673014583296",
                     *           "label": "见附件说明",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "revokedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example yk_sandbox_512673014583296 */
                            keyId: string;
                            label: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            revokedAt: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    SigningKeysController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "tills, autumn"
                 *     }
                 */
                "application/json": {
                    /** @example tills, autumn */
                    label: string;
                };
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keyId": "yk_sandbox_512673014583296",
                     *       "secret": "Zr3pT0…"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description goes into the header Yufuka-Key
                         * @example yk_sandbox_512673014583296
                         */
                        keyId: string;
                        /**
                         * @description shown this once
                         * @example Zr3pT0…
                         */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
    SigningKeysController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 452113379208724480 */
                id: string;
                /** @example yk_sandbox_512673014583296 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            default: components["responses"]["Failed"];
        };
    };
}
