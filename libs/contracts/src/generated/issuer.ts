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
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All customers, newest first */
        get: operations["CustomerController_list"];
        put?: never;
        /** A purchaser registers: a unit with its handler, or an individual; with the login of its first user (R-REGISTER) */
        post: operations["CustomerController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer; a purchaser sees its own only */
        get: operations["CustomerController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/kyc-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes that the customer's documents were verified, or not (R-REALNAME); a second person decides */
        post: operations["CustomerController_proposeKyc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may log in for the purchaser, and who has been asked for, the earliest first */
        get: operations["CustomerPeopleController_list"];
        put?: never;
        /**
         * Asks for an account for a colleague; one of the issuer’s checkers finds out who it is, then it opens
         * @description The password has two halves: you are shown one, the checker tells your colleague the other.
         */
        post: operations["CustomerPeopleController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/people/{userId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches a colleague’s account off at once; its sessions end */
        post: operations["CustomerPeopleController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products cards can be ordered of */
        get: operations["ProductController_products"];
        put?: never;
        /** Proposes a card product (R-FACE, R-VALID, R-CAP); a second person decides */
        post: operations["ProductController_proposeProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bin-ranges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registered ranges of issuer numbers, with how many card numbers are used */
        get: operations["ProductController_binRanges"];
        put?: never;
        /** Proposes a range of issuer numbers (R-BIN); a second person decides */
        post: operations["ProductController_proposeRange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first; a purchaser sees its own */
        get: operations["OrderController_list"];
        put?: never;
        /**
         * Places an order by a list of recipients
         * @description R-REALNAME, R-REGISTER, R-NONCASH, R-CAP and R-PAR are checked for the list as a whole and row by row; every mistake is told at once. The same key with the same file and fields gives the first answer.
         */
        post: operations["OrderController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its timeline */
        get: operations["OrderController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recipients, in the order of the list, with the cards issued to them */
        get: operations["OrderController_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/approve-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a paid order for issue; a second person approves, then its cards are issued */
        post: operations["OrderController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activates the cards of an issued order */
        post: operations["OrderController_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an order up that is not paid yet */
        post: operations["OrderController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the rules say of an order that is being thought about (R-CAP, R-NONCASH, R-REALNAME, R-REGISTER) */
        post: operations["OrderPreviewController_hints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list of recipients with its mistakes marked by row and column, and what the order would come to */
        post: operations["OrderPreviewController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list of recipients, as a workbook to fill in */
        get: operations["OrderPreviewController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/card-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests for an order’s full card numbers, newest first */
        get: operations["CardFilesController_list"];
        put?: never;
        /** Asks for the full numbers of an order’s cards; a colleague, or one of the issuer’s checkers, releases them (R-PRIVACY) */
        post: operations["CardFilesController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-files/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases what a colleague of the same purchaser asked for; nobody releases their own */
        post: operations["CardFilesController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-files/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses what a colleague asked for, or withdraws what one asked for oneself */
        post: operations["CardFilesController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-files/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a released file, once, encrypted under a passphrase of the purchaser’s own
         * @description The format is in docs/card-files.md. Leaves a record.
         */
        post: operations["CardFilesController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers' money on the reserve account; `state=suspense` is what waits for somebody */
        get: operations["ReceiptController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes to match a receipt to an order by hand; a second person approves
         * @description R-PAYER holds all the same.
         */
        post: operations["ReceiptController_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule with its citation, and its numbers from the day they took effect */
        get: operations["RulesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards by order, last four digits or status; a purchaser sees its own */
        get: operations["CardController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One card; for the issuer's own people with its account and entries */
        get: operations["CardController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds a card by its full number, which travels in the body and is found by its keyed hash
         * @description Leaves a record.
         */
        post: operations["CardController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to freeze an active card; a second person decides */
        post: operations["CardController_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to unfreeze a frozen card; a second person decides */
        post: operations["CardController_unfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/loss-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * R-LOSS: a named card's holder reports it lost; it is blocked at once
         * @description Anonymous cards are refused. The e-cash in a chip cannot be reported lost: the answer says what can be done.
         */
        post: operations["CardController_reportLoss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/pin-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The holder changes the PIN at a keypad
         * @description A wrong old PIN is answered with `changed: false` and counts.
         */
        post: operations["PinController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/pin-reissues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to mail a new PIN to the holder; a second person decides */
        post: operations["PinController_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/pin-unlocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to take PINs again after too many wrong ones; a second person decides */
        post: operations["PinController_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, newest first */
        get: operations["DisputesController_list"];
        put?: never;
        /**
         * R-DISPUTE: takes the complaint of a holder whose tap failed; the case answers as it stands then
         * @description Joined with the record of the failed tap or the missing amount that it means; decided at once when the evidence is there.
         */
        post: operations["DisputesController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dispute-sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the deadlines are kept (R-FLASH): age, due today, breached, decided at once */
        get: operations["DisputesController_readSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its steps */
        get: operations["DisputesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes how a case ends; a second person decides */
        post: operations["DisputesController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}/goods-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps what the merchant said of the goods, told by another way than its own interface */
        post: operations["DisputesController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the holder’s appeal against a closed case, once; other people look at it again */
        post: operations["DisputesController_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chips/{accountId}/{psn}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything known of a chip, by its own count, and what it shows */
        get: operations["DisputesController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder-sessions/page-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A key for the page to seal a PIN with; good for one PIN within five minutes */
        post: operations["HolderSessionController_pageKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder-sessions/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a one-time code to the phone that is registered for a named card
         * @description Answers the same for a card that is unknown, anonymous, or without a phone.
         */
        post: operations["HolderSessionController_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * R-PIN: a holder logs in by card number and PIN, or by the code that came to the phone
         * @description A wrong PIN counts for the card as at a terminal.
         */
        post: operations["HolderSessionController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card: balance, validity, chip, and what can be done about its state (R-EXPIRED, R-LOSS) */
        get: operations["HolderController_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went in and out, newest first */
        get: operations["HolderController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/taps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last taps of the chip that terminals told of, to say which one went wrong */
        get: operations["HolderController_taps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/loss-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * R-LOSS: reports the card lost; it is blocked at once
         * @description Anonymous cards are refused.
         */
        post: operations["HolderController_reportLoss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card’s cases, newest first, with where each stands */
        get: operations["HolderController_list"];
        put?: never;
        /**
         * R-DISPUTE: “my card was charged but the machine failed”; the case answers as it stands then
         * @description Joined with the record of the failed tap that it means; decided at once when the evidence is there.
         */
        post: operations["HolderController_complain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its story */
        get: operations["HolderController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of the chip that the case is about, by its own count */
        get: operations["HolderController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holder/cases/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeals against a closed case, once; other people look at it again */
        post: operations["HolderController_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/ecash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A card's chips, what they still hold, and what becomes of it; none for a card without */
        get: operations["ChipController_ecash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/chip-retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes to take a damaged or expired chip out of use; a second person decides
         * @description The account goes on. What the chip holds comes back to it after the last upload window (R-OFFLINE).
         */
        post: operations["ChipController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes another card for one that is lost, damaged or expired; a second person decides (R-LOSS, R-EXPIRED)
         * @description Money that is free moves at once, within the cap (R-CAP); the old chip’s remainder follows when its uploads have ended.
         */
        post: operations["ChipController_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes another term for an anonymous card; a second person decides (R-EXPIRED)
         * @description An expired chip cannot be given another date: it goes out of use, its remainder comes to the account.
         */
        post: operations["ChipController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chip-blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of chips that terminals must not take without the host, by version
         * @description Ask again with the version you have: what changed since comes, chips taken off the list too.
         */
        get: operations["ChipController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chip-transport-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys shared with card factories and makers of secure elements */
        get: operations["ChipFilesController_keys"];
        put?: never;
        /** Names a key whose halves two people will enter */
        post: operations["ChipFilesController_createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chip-transport-keys/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters one half of a key (R-PIN); the second, by another person, completes it
         * @description Nobody sees the other half. The check value of the whole is compared with the other side’s.
         */
        post: operations["ChipFilesController_enterComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/chip-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases of an order’s chip data, and whether they were fetched */
        get: operations["ChipFilesController_list"];
        put?: never;
        /**
         * Proposes to release the data of an order's chips to the card factory; a second person decides
         * @description Each release can be fetched once. Another release, for whatever reason, needs two people again.
         */
        post: operations["ChipFilesController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chip-files/{id}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetches a released file, once
         * @description Lines of JSON; every card’s data are sealed under the transport key. A download that broke off is not repeated.
         */
        post: operations["ChipFilesController_fetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/secure-elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings the card's chip into a phone's secure element
         * @description A card has one chip at a time: its earlier chip must be closed. Installation and personalization follow by scripts.
         */
        post: operations["SecureElementsController_provision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Secure elements with the commands sent to them and their answers, newest first */
        get: operations["SecureElementsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A secure element, with every command sent to it */
        get: operations["SecureElementsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspends, resumes or deletes the chip in a phone
         * @description Suspension and deletion hold at once: no loads, and terminals are told. Resuming holds when the element confirms.
         */
        post: operations["SecureElementsController_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements/{id}/script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The phone asks what its secure element is to do
         * @description Sealed for that element; the same until its answer was taken.
         */
        get: operations["SecureElementsController_script"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The phone brings its secure element's answer, and gets what comes next
         * @description The seal says whose answer it is. Bringing it again changes nothing.
         */
        post: operations["SecureElementsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements/{id}/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Loads the phone's chip from its card's account (R-CAP)
         * @description The cryptogram says that the chip asks; its count is the key: asking again gets the first answer. A decline is an answer.
         */
        post: operations["SecureElementsController_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secure-elements/{id}/load-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of a load’s command in the chip, sealed by its element
         * @description What the chip did not take goes back to the account. Bringing it again changes nothing.
         */
        post: operations["SecureElementsController_loadResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Card numbers, tracks and PINs in clear */
        get: operations["SandboxCardsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/cards/{id}/personalization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A chip's keys
         * @description Every look is recorded.
         */
        post: operations["SandboxChipsController_personalize"];
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
    "/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the caller's password; the caller's other sessions end
         * @description Wrong old passwords count as failed log-ins. Neither password is kept, not even with the request.
         */
        post: operations["PasswordController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the caller has one */
        get: operations["SecondFactorController_state"];
        put?: never;
        /** Draws a secret for the caller's authenticator; it counts once a code confirms it */
        post: operations["SecondFactorController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the secret in force by a code made with it; the session may do everything from then on */
        post: operations["SecondFactorController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/second-factor-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to take a user's lost second factor away; a second person approves */
        post: operations["SecondFactorController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who can log in, newest first; the issuer’s own people unless told */
        get: operations["UsersController_list"];
        put?: never;
        /**
         * Proposes an account for one of the issuer’s people; a second person decides
         * @description The proposer gets one half of the first password, the approver the other.
         */
        post: operations["UsersController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["UsersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes other roles, or to switch an account on again; a second person decides */
        post: operations["UsersController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches an account off at once; its sessions end */
        post: operations["UsersController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/session-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logs a user out everywhere */
        post: operations["UsersController_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a new password for who lost theirs, in two halves; a second person decides */
        post: operations["UsersController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/second-halves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the second half of a first password, for the person who approved it */
        post: operations["UsersController_drawSecondHalf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every parameter: what it means, its value today, and what will be */
        get: operations["ParametersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parameters/{name}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a value from a day on; a second person decides */
        post: operations["ParametersController_propose"];
        delete?: never;
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
    CustomerController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `pending`: waits to be decided or done · 待处理
                 *     - `verified`: the documents were checked and are right · 已核验
                 *     - `rejected`: turned down · 未通过
                 */
                kycState?: "pending" | "verified" | "rejected";
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
                     *           "customerId": "452113379208724480",
                     *           "type": "unit",
                     *           "name": "味美餐饮",
                     *           "creditCode": "91310104MA1FR0000X",
                     *           "address": "上海市徐汇区漕溪北路 1 号",
                     *           "contactPhone": "13800138000",
                     *           "person": {
                     *             "name": "味美餐饮",
                     *             "idType": "resident_id",
                     *             "idNumber": "11010519491231002X",
                     *             "phone": "13800138000"
                     *           },
                     *           "kycState": "pending",
                     *           "kycDecidedAt": "2026-03-02T01:00:00.000Z",
                     *           "createdAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            customerId: string;
                            /**
                             * @description - `unit`: a company or organisation · 单位
                             *     - `individual`: a natural person · 个人
                             * @enum {string}
                             */
                            type: "unit" | "individual";
                            name: string;
                            creditCode: string | null;
                            address: string | null;
                            /** @description masked */
                            contactPhone: string;
                            /** @description the individual, or the handler of the unit */
                            person: {
                                name: string;
                                /**
                                 * @description - `resident_id`: resident identity card · 居民身份证
                                 *     - `passport`: passport · 护照
                                 *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                                 *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                                 *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                                 * @enum {string}
                                 */
                                idType: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                                /** @description masked */
                                idNumber: string;
                                /** @description masked */
                                phone: string;
                            };
                            /**
                             * @description - `pending`: waits to be decided or done · 待处理
                             *     - `verified`: the documents were checked and are right · 已核验
                             *     - `rejected`: turned down · 未通过
                             * @enum {string}
                             */
                            kycState: "pending" | "verified" | "rejected";
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            kycDecidedAt: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
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
    CustomerController_register: {
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
                 *       "type": "unit",
                 *       "name": "上海春晖商贸有限公司",
                 *       "creditCode": "91350100M000100Y43",
                 *       "address": "上海市徐汇区漕溪北路 1 号",
                 *       "contactPhone": "021-88886666",
                 *       "handler": {
                 *         "name": "王芳",
                 *         "idType": "resident_id",
                 *         "idNumber": "11010519491231002X",
                 *         "phone": "13800138000"
                 *       },
                 *       "user": {
                 *         "login": "spring-hr",
                 *         "password": "a long pass phrase",
                 *         "name": "味美餐饮"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `unit`: a company or organisation · 单位
                     * @enum {string}
                     */
                    type: "unit";
                    /** @example 上海春晖商贸有限公司 */
                    name: string;
                    /** @example 91350100M000100Y43 */
                    creditCode: string;
                    address?: string;
                    /** @example 021-88886666 */
                    contactPhone: string;
                    handler: {
                        /** @example 王芳 */
                        name: string;
                        /**
                         * @description - `resident_id`: resident identity card · 居民身份证
                         *     - `passport`: passport · 护照
                         *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                         *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                         *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                         * @enum {string}
                         */
                        idType: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                        /** @example 11010519491231002X */
                        idNumber: string;
                        /** @example 13800138000 */
                        phone: string;
                    };
                    user: {
                        /** @example spring-hr */
                        login: string;
                        /** @example a long pass phrase */
                        password: string;
                        /** @description of the person who logs in; the handler unless told */
                        name?: string;
                    };
                } | {
                    /**
                     * @description - `individual`: a natural person · 个人
                     * @enum {string}
                     */
                    type: "individual";
                    name: string;
                    /**
                     * @description - `resident_id`: resident identity card · 居民身份证
                     *     - `passport`: passport · 护照
                     *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                     *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                     *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                     * @enum {string}
                     */
                    idType: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                    idNumber: string;
                    /** @example 13800138000 */
                    phone: string;
                    user: {
                        /** @example spring-hr */
                        login: string;
                        /** @example a long pass phrase */
                        password: string;
                        /** @description of the person who logs in; the handler unless told */
                        name?: string;
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
                     *       "customerId": "452113379208724480",
                     *       "type": "unit",
                     *       "name": "味美餐饮",
                     *       "creditCode": "91310104MA1FR0000X",
                     *       "address": "上海市徐汇区漕溪北路 1 号",
                     *       "contactPhone": "13800138000",
                     *       "person": {
                     *         "name": "味美餐饮",
                     *         "idType": "resident_id",
                     *         "idNumber": "11010519491231002X",
                     *         "phone": "13800138000"
                     *       },
                     *       "kycState": "pending",
                     *       "kycDecidedAt": "2026-03-02T01:00:00.000Z",
                     *       "createdAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        customerId: string;
                        /**
                         * @description - `unit`: a company or organisation · 单位
                         *     - `individual`: a natural person · 个人
                         * @enum {string}
                         */
                        type: "unit" | "individual";
                        name: string;
                        creditCode: string | null;
                        address: string | null;
                        /** @description masked */
                        contactPhone: string;
                        /** @description the individual, or the handler of the unit */
                        person: {
                            name: string;
                            /**
                             * @description - `resident_id`: resident identity card · 居民身份证
                             *     - `passport`: passport · 护照
                             *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                             *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                             *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                             * @enum {string}
                             */
                            idType: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                            /** @description masked */
                            idNumber: string;
                            /** @description masked */
                            phone: string;
                        };
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `verified`: the documents were checked and are right · 已核验
                         *     - `rejected`: turned down · 未通过
                         * @enum {string}
                         */
                        kycState: "pending" | "verified" | "rejected";
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        kycDecidedAt: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
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
    CustomerController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "customerId": "452113379208724480",
                     *       "type": "unit",
                     *       "name": "味美餐饮",
                     *       "creditCode": "91310104MA1FR0000X",
                     *       "address": "上海市徐汇区漕溪北路 1 号",
                     *       "contactPhone": "13800138000",
                     *       "person": {
                     *         "name": "味美餐饮",
                     *         "idType": "resident_id",
                     *         "idNumber": "11010519491231002X",
                     *         "phone": "13800138000"
                     *       },
                     *       "kycState": "pending",
                     *       "kycDecidedAt": "2026-03-02T01:00:00.000Z",
                     *       "createdAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        customerId: string;
                        /**
                         * @description - `unit`: a company or organisation · 单位
                         *     - `individual`: a natural person · 个人
                         * @enum {string}
                         */
                        type: "unit" | "individual";
                        name: string;
                        creditCode: string | null;
                        address: string | null;
                        /** @description masked */
                        contactPhone: string;
                        /** @description the individual, or the handler of the unit */
                        person: {
                            name: string;
                            /**
                             * @description - `resident_id`: resident identity card · 居民身份证
                             *     - `passport`: passport · 护照
                             *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                             *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                             *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                             * @enum {string}
                             */
                            idType: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                            /** @description masked */
                            idNumber: string;
                            /** @description masked */
                            phone: string;
                        };
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         *     - `verified`: the documents were checked and are right · 已核验
                         *     - `rejected`: turned down · 未通过
                         * @enum {string}
                         */
                        kycState: "pending" | "verified" | "rejected";
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        kycDecidedAt: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
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
    CustomerController_proposeKyc: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "verified",
                 *       "evidence": "营业执照与经办人身份证原件已核验，联网核查一致"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `verified`: the documents were checked and are right · 已核验
                     *     - `rejected`: turned down · 未通过
                     * @enum {string}
                     */
                    decision: "verified" | "rejected";
                    /** @example 营业执照与经办人身份证原件已核验，联网核查一致 */
                    evidence: string;
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    CustomerPeopleController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *           "state": "proposed",
                     *           "createdAt": "2026-03-02T01:00:00.000Z",
                     *           "lastLoginAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            userId: string;
                            login: string;
                            name: string;
                            /**
                             * @description - `proposed`: the issuer finds out who it is · 待发卡机构核实
                             *     - `rejected`: the issuer refused · 未通过
                             *     - `active`: may log in · 正常
                             *     - `disabled`: may not log in any more · 已停用
                             * @enum {string}
                             */
                            state: "proposed" | "rejected" | "active" | "disabled";
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            createdAt: string;
                            /**
                             * @description as far as sessions are kept
                             * @example 2026-03-02T01:00:00.000Z
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
    CustomerPeopleController_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "spring-finance",
                 *       "name": "李会计",
                 *       "reason": "财务，复核完整卡号文件"
                 *     }
                 */
                "application/json": {
                    /** @example spring-finance */
                    login: string;
                    /** @example 李会计 */
                    name: string;
                    /**
                     * @description who it is and why; the issuer reads it
                     * @example 财务，复核完整卡号文件
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480",
                     *       "firstHalf": "4f0c2a91b3d7"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
                        /**
                         * @description of the first password, shown this once; the issuer tells your colleague the other half
                         * @example 4f0c2a91b3d7
                         */
                        firstHalf: string;
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
    CustomerPeopleController_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "state": "proposed",
                     *       "createdAt": "2026-03-02T01:00:00.000Z",
                     *       "lastLoginAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        userId: string;
                        login: string;
                        name: string;
                        /**
                         * @description - `proposed`: the issuer finds out who it is · 待发卡机构核实
                         *     - `rejected`: the issuer refused · 未通过
                         *     - `active`: may log in · 正常
                         *     - `disabled`: may not log in any more · 已停用
                         * @enum {string}
                         */
                        state: "proposed" | "rejected" | "active" | "disabled";
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
                        /**
                         * @description as far as sessions are kept
                         * @example 2026-03-02T01:00:00.000Z
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
    ProductController_products: {
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
                     *           "productId": "452113379208724480",
                     *           "productCode": "GIFT-A",
                     *           "nameZh": "预付礼品卡",
                     *           "nameEn": "Yufuka gift card",
                     *           "kind": "named",
                     *           "binRangeId": "452113379208724480",
                     *           "bin": "960001",
                     *           "validityMonths": 1,
                     *           "medium": "magnetic_stripe",
                     *           "anonymousTopUp": false,
                     *           "faceMinFen": 50000,
                     *           "faceMaxFen": 50000,
                     *           "face": {
                     *             "cardName": "预付礼品卡",
                     *             "issuerName": "预付卡支付有限公司",
                     *             "namedOrAnonymous": "不记名",
                     *             "cardNumber": true,
                     *             "validity": "有效期至 年/月，见卡面",
                     *             "notices": "本卡不记名、不挂失；超期可办理延期",
                     *             "servicePhone": "4008-000-000"
                     *           },
                     *           "createdAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            productId: string;
                            productCode: string;
                            nameZh: string;
                            nameEn: string;
                            /**
                             * @description - `named`: registered to its holder · 记名卡
                             *     - `anonymous`: bears no holder’s name · 不记名卡
                             * @enum {string}
                             */
                            kind: "named" | "anonymous";
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            binRangeId: string;
                            bin: string;
                            validityMonths: number | null;
                            /**
                             * @description - `magnetic_stripe`: magnetic stripe · 磁条
                             *     - `chip`: chip · 芯片
                             *     - `barcode`: a code on a screen or on paper · 条码
                             *     - `virtual`: a number without a plastic card · 虚拟卡
                             * @enum {string}
                             */
                            medium: "magnetic_stripe" | "chip" | "barcode" | "virtual";
                            /** @description anonymous cards may be topped up by cash (R-TOPUP) */
                            anonymousTopUp: boolean;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            faceMinFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            faceMaxFen: number;
                            face: {
                                /** @example 预付礼品卡 */
                                cardName?: string;
                                /** @example 预付卡支付有限公司 */
                                issuerName?: string;
                                /** @example 不记名 */
                                namedOrAnonymous?: string;
                                /**
                                 * @description the number is printed
                                 * @example true
                                 */
                                cardNumber?: boolean;
                                /** @example 有效期至 年/月，见卡面 */
                                validity?: string;
                                /** @example 本卡不记名、不挂失；超期可办理延期 */
                                notices?: string;
                                /** @example 4008-000-000 */
                                servicePhone?: string;
                            };
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    ProductController_proposeProduct: {
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
                 *       "productCode": "GIFT-A",
                 *       "nameZh": "预付礼品卡",
                 *       "nameEn": "Yufuka gift card",
                 *       "kind": "anonymous",
                 *       "binRangeId": "452113379208724480",
                 *       "validityMonths": 36,
                 *       "chipAlgorithm": "3DES",
                 *       "chip": {
                 *         "purseCapFen": 50000,
                 *         "transactionLimitFen": 50000,
                 *         "resetThresholdFen": 50000
                 *       },
                 *       "medium": "magnetic_stripe",
                 *       "anonymousTopUp": false,
                 *       "faceMinFen": 50000,
                 *       "faceMaxFen": 50000,
                 *       "face": {
                 *         "cardName": "预付礼品卡",
                 *         "issuerName": "预付卡支付有限公司",
                 *         "namedOrAnonymous": "不记名",
                 *         "cardNumber": true,
                 *         "validity": "有效期至 年/月，见卡面",
                 *         "notices": "本卡不记名、不挂失；超期可办理延期",
                 *         "servicePhone": "4008-000-000"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example GIFT-A */
                    productCode: string;
                    /** @example 预付礼品卡 */
                    nameZh: string;
                    /** @example Yufuka gift card */
                    nameEn: string;
                    /**
                     * @description - `named`: registered to its holder · 记名卡
                     *     - `anonymous`: bears no holder’s name · 不记名卡
                     * @example anonymous
                     * @enum {string}
                     */
                    kind: "named" | "anonymous";
                    /**
                     * @description id
                     * @example 452113379208724480
                     */
                    binRangeId: string;
                    /**
                     * @description anonymous cards only, 36 at least
                     * @example 36
                     */
                    validityMonths?: number;
                    /**
                     * @description of chip cards’ keys, which the HSM makes with the product; 3DES unless told
                     *     - `3DES`: triple DES, 16-byte keys · 3DES
                     *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                     * @enum {string}
                     */
                    chipAlgorithm?: "3DES" | "SM4";
                    /** @description of chip cards, the usual limits unless told; a virtual card with it may have its chip in a phone */
                    chip?: {
                        /**
                         * @description 9F77: the most a chip holds
                         * @default 100000
                         * @example 50000
                         */
                        purseCapFen?: number;
                        /**
                         * @description 9F78: the most it pays at once without the host
                         * @default 100000
                         * @example 50000
                         */
                        transactionLimitFen?: number;
                        /**
                         * @description 9F6D: a purchase that would leave less asks for the host; 0 = never
                         * @default 0
                         * @example 50000
                         */
                        resetThresholdFen?: number;
                    };
                    /**
                     * @description - `magnetic_stripe`: magnetic stripe · 磁条
                     *     - `chip`: chip · 芯片
                     *     - `barcode`: a code on a screen or on paper · 条码
                     *     - `virtual`: a number without a plastic card · 虚拟卡
                     * @example magnetic_stripe
                     * @enum {string}
                     */
                    medium: "magnetic_stripe" | "chip" | "barcode" | "virtual";
                    /** @description anonymous cards of this product may be topped up by cash (R-TOPUP); not unless told */
                    anonymousTopUp?: boolean;
                    /**
                     * @description 100 (one yuan) unless told
                     * @example 50000
                     */
                    faceMinFen?: number;
                    /**
                     * @description the legal cap (R-CAP) unless told
                     * @example 50000
                     */
                    faceMaxFen?: number;
                    face: {
                        /** @example 预付礼品卡 */
                        cardName?: string;
                        /** @example 预付卡支付有限公司 */
                        issuerName?: string;
                        /** @example 不记名 */
                        namedOrAnonymous?: string;
                        /**
                         * @description the number is printed
                         * @example true
                         */
                        cardNumber?: boolean;
                        /** @example 有效期至 年/月，见卡面 */
                        validity?: string;
                        /** @example 本卡不记名、不挂失；超期可办理延期 */
                        notices?: string;
                        /** @example 4008-000-000 */
                        servicePhone?: string;
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    ProductController_binRanges: {
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
                     *           "binRangeId": "452113379208724480",
                     *           "from": "960001",
                     *           "to": "960001",
                     *           "label": "见附件说明",
                     *           "assignmentReference": "发卡标识代码分配函 2026-01",
                     *           "cardsIssued": 1,
                     *           "cardsMax": 1,
                     *           "createdAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            binRangeId: string;
                            from: string;
                            to: string;
                            label: string;
                            assignmentReference: string | null;
                            cardsIssued: number;
                            cardsMax: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    ProductController_proposeRange: {
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
                 *       "from": "936601",
                 *       "to": "936601",
                 *       "label": "礼品卡卡段",
                 *       "assignmentReference": "发卡标识代码分配函 2026-01"
                 *     }
                 */
                "application/json": {
                    /** @example 936601 */
                    from: string;
                    /**
                     * @description the same as `from` unless told
                     * @example 936601
                     */
                    to?: string;
                    /** @example 礼品卡卡段 */
                    label: string;
                    /** @description of the network’s written assignment */
                    assignmentReference?: string;
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    OrderController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                 *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                 *     - `paid`: the money has been paid · 已付款
                 *     - `awaiting_approval`: paid, a second person must approve · 待审批
                 *     - `fulfilling`: its cards are being issued · 制卡中
                 *     - `issued`: all cards are issued, not yet activated · 已发卡
                 *     - `activated`: its cards can be used · 已激活
                 *     - `cancelled`: given up before it took effect · 已取消
                 */
                state?: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                /** @description id */
                customerId?: string;
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
                     *           "orderId": "452113379208724480",
                     *           "orderNo": "T20260310-0001",
                     *           "customerId": "452113379208724480",
                     *           "customerName": "上海春晖商贸有限公司",
                     *           "state": "awaiting_payment",
                     *           "suspendedCode": "AMOUNT_MISMATCH",
                     *           "suspension": {
                     *             "reason": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             },
                     *             "rule": "R-CAP",
                     *             "citation": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             }
                     *           },
                     *           "paymentMethod": "bank_transfer",
                     *           "purchaseDate": "2026-03-02",
                     *           "quantity": 1,
                     *           "totalFen": 50000,
                     *           "namedCount": 1,
                     *           "anonymousCount": 1,
                     *           "namedProductCode": "GIFT-A",
                     *           "anonymousProductCode": "GIFT-A",
                     *           "agent": {
                     *             "name": "味美餐饮",
                     *             "idType": "resident_id",
                     *             "idNumber": "11010519491231002X"
                     *           },
                     *           "fileName": "recipients.csv",
                     *           "issuedCount": 1,
                     *           "approvalId": "452113379208724480",
                     *           "payIn": {
                     *             "accountName": "上海味美餐饮有限公司",
                     *             "accountNo": "03001234567890",
                     *             "bankName": "中国工商银行",
                     *             "amountFen": 50000,
                     *             "reference": "YF123456789015",
                     *             "note": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             }
                     *           },
                     *           "createdAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            orderNo: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            customerId: string;
                            customerName: string;
                            /**
                             * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                             *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                             *     - `paid`: the money has been paid · 已付款
                             *     - `awaiting_approval`: paid, a second person must approve · 待审批
                             *     - `fulfilling`: its cards are being issued · 制卡中
                             *     - `issued`: all cards are issued, not yet activated · 已发卡
                             *     - `activated`: its cards can be used · 已激活
                             *     - `cancelled`: given up before it took effect · 已取消
                             * @enum {string}
                             */
                            state: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                            /** @description why the payment is suspended */
                            suspendedCode: string | null;
                            /** @description the same in words, with its rule */
                            suspension: {
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                rule: string | null;
                                citation: {
                                    zh: string;
                                    en: string;
                                } | null;
                            } | null;
                            /**
                             * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                             *     - `cash`: cash · 现金
                             * @enum {string}
                             */
                            paymentMethod: "bank_transfer" | "cash";
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            purchaseDate: string;
                            quantity: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            totalFen: number;
                            namedCount: number;
                            anonymousCount: number;
                            namedProductCode: string | null;
                            anonymousProductCode: string | null;
                            /** @description who bought on behalf of the purchaser */
                            agent: {
                                name: string;
                                idType: string | null;
                                /** @description masked */
                                idNumber: string | null;
                            } | null;
                            fileName: string;
                            issuedCount: number;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            approvalId: string | null;
                            /** @description how to pay, while the order waits for its money */
                            payIn: {
                                accountName: string;
                                accountNo: string;
                                bankName: string;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                amountFen: number;
                                /**
                                 * @description goes into the remark of the transfer
                                 * @example YF123456789015
                                 */
                                reference: string;
                                note: {
                                    zh: string;
                                    en: string;
                                };
                            } | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
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
    OrderController_place: {
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
                 *       "file": "…",
                 *       "paymentMethod": "bank_transfer",
                 *       "namedProductCode": "GIFT-A",
                 *       "anonymousProductCode": "GIFT-A",
                 *       "totalFen": 50000,
                 *       "agentName": "王芳",
                 *       "agentIdType": "resident_id",
                 *       "agentIdNumber": "11010519491231002X"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description XLSX or CSV (UTF-8, GB18030), at most 5 MB and 10,000 rows
                     */
                    file: Blob;
                    /**
                     * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                     *     - `cash`: cash · 现金
                     *     - `debit_card`: debit card · 借记卡
                     *     - `credit_card`: credit card; never allowed for prepaid cards (R-NONCASH) · 信用卡
                     * @default bank_transfer
                     * @enum {string}
                     */
                    paymentMethod?: "bank_transfer" | "cash" | "debit_card" | "credit_card";
                    /** @description needed when several products of the kind exist */
                    namedProductCode?: string;
                    /** @description needed when several products of the kind exist */
                    anonymousProductCode?: string;
                    /** @description what the purchaser means to pay: the sum of the face values (R-PAR) */
                    totalFen?: number;
                    /** @description who buys on behalf of the purchaser, where somebody does (R-REALNAME) */
                    agentName?: string;
                    /**
                     * @description - `resident_id`: resident identity card · 居民身份证
                     *     - `passport`: passport · 护照
                     *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                     *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                     *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                     * @enum {string}
                     */
                    agentIdType?: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                    /** @description of a registered individual whose identity was verified */
                    agentIdNumber?: string;
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
                     *       "orderNo": "T20260310-0001",
                     *       "customerId": "452113379208724480",
                     *       "customerName": "上海春晖商贸有限公司",
                     *       "state": "awaiting_payment",
                     *       "suspendedCode": "AMOUNT_MISMATCH",
                     *       "suspension": {
                     *         "reason": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         },
                     *         "rule": "R-CAP",
                     *         "citation": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "paymentMethod": "bank_transfer",
                     *       "purchaseDate": "2026-03-02",
                     *       "quantity": 1,
                     *       "totalFen": 50000,
                     *       "namedCount": 1,
                     *       "anonymousCount": 1,
                     *       "namedProductCode": "GIFT-A",
                     *       "anonymousProductCode": "GIFT-A",
                     *       "agent": {
                     *         "name": "味美餐饮",
                     *         "idType": "resident_id",
                     *         "idNumber": "11010519491231002X"
                     *       },
                     *       "fileName": "recipients.csv",
                     *       "issuedCount": 1,
                     *       "approvalId": "452113379208724480",
                     *       "payIn": {
                     *         "accountName": "上海味美餐饮有限公司",
                     *         "accountNo": "03001234567890",
                     *         "bankName": "中国工商银行",
                     *         "amountFen": 50000,
                     *         "reference": "YF123456789015",
                     *         "note": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "createdAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        orderNo: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        customerId: string;
                        customerName: string;
                        /**
                         * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                         *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                         *     - `paid`: the money has been paid · 已付款
                         *     - `awaiting_approval`: paid, a second person must approve · 待审批
                         *     - `fulfilling`: its cards are being issued · 制卡中
                         *     - `issued`: all cards are issued, not yet activated · 已发卡
                         *     - `activated`: its cards can be used · 已激活
                         *     - `cancelled`: given up before it took effect · 已取消
                         * @enum {string}
                         */
                        state: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                        /** @description why the payment is suspended */
                        suspendedCode: string | null;
                        /** @description the same in words, with its rule */
                        suspension: {
                            reason: {
                                zh: string;
                                en: string;
                            };
                            rule: string | null;
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /**
                         * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                         *     - `cash`: cash · 现金
                         * @enum {string}
                         */
                        paymentMethod: "bank_transfer" | "cash";
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        purchaseDate: string;
                        quantity: number;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        totalFen: number;
                        namedCount: number;
                        anonymousCount: number;
                        namedProductCode: string | null;
                        anonymousProductCode: string | null;
                        /** @description who bought on behalf of the purchaser */
                        agent: {
                            name: string;
                            idType: string | null;
                            /** @description masked */
                            idNumber: string | null;
                        } | null;
                        fileName: string;
                        issuedCount: number;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string | null;
                        /** @description how to pay, while the order waits for its money */
                        payIn: {
                            accountName: string;
                            accountNo: string;
                            bankName: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description goes into the remark of the transfer
                             * @example YF123456789015
                             */
                            reference: string;
                            note: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
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
    OrderController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "orderId": "452113379208724480",
                     *       "orderNo": "T20260310-0001",
                     *       "customerId": "452113379208724480",
                     *       "customerName": "上海春晖商贸有限公司",
                     *       "state": "awaiting_payment",
                     *       "suspendedCode": "AMOUNT_MISMATCH",
                     *       "suspension": {
                     *         "reason": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         },
                     *         "rule": "R-CAP",
                     *         "citation": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "paymentMethod": "bank_transfer",
                     *       "purchaseDate": "2026-03-02",
                     *       "quantity": 1,
                     *       "totalFen": 50000,
                     *       "namedCount": 1,
                     *       "anonymousCount": 1,
                     *       "namedProductCode": "GIFT-A",
                     *       "anonymousProductCode": "GIFT-A",
                     *       "agent": {
                     *         "name": "味美餐饮",
                     *         "idType": "resident_id",
                     *         "idNumber": "11010519491231002X"
                     *       },
                     *       "fileName": "recipients.csv",
                     *       "issuedCount": 1,
                     *       "approvalId": "452113379208724480",
                     *       "payIn": {
                     *         "accountName": "上海味美餐饮有限公司",
                     *         "accountNo": "03001234567890",
                     *         "bankName": "中国工商银行",
                     *         "amountFen": 50000,
                     *         "reference": "YF123456789015",
                     *         "note": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "createdAt": "2026-03-02T01:00:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "fromState": "awaiting_payment",
                     *           "toState": "awaiting_payment",
                     *           "code": "CAP_EXCEEDED",
                     *           "actorName": "王芳",
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        orderNo: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        customerId: string;
                        customerName: string;
                        /**
                         * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                         *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                         *     - `paid`: the money has been paid · 已付款
                         *     - `awaiting_approval`: paid, a second person must approve · 待审批
                         *     - `fulfilling`: its cards are being issued · 制卡中
                         *     - `issued`: all cards are issued, not yet activated · 已发卡
                         *     - `activated`: its cards can be used · 已激活
                         *     - `cancelled`: given up before it took effect · 已取消
                         * @enum {string}
                         */
                        state: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                        /** @description why the payment is suspended */
                        suspendedCode: string | null;
                        /** @description the same in words, with its rule */
                        suspension: {
                            reason: {
                                zh: string;
                                en: string;
                            };
                            rule: string | null;
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /**
                         * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                         *     - `cash`: cash · 现金
                         * @enum {string}
                         */
                        paymentMethod: "bank_transfer" | "cash";
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        purchaseDate: string;
                        quantity: number;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        totalFen: number;
                        namedCount: number;
                        anonymousCount: number;
                        namedProductCode: string | null;
                        anonymousProductCode: string | null;
                        /** @description who bought on behalf of the purchaser */
                        agent: {
                            name: string;
                            idType: string | null;
                            /** @description masked */
                            idNumber: string | null;
                        } | null;
                        fileName: string;
                        issuedCount: number;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string | null;
                        /** @description how to pay, while the order waits for its money */
                        payIn: {
                            accountName: string;
                            accountNo: string;
                            bankName: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description goes into the remark of the transfer
                             * @example YF123456789015
                             */
                            reference: string;
                            note: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
                        timeline: {
                            /**
                             * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                             *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                             *     - `paid`: the money has been paid · 已付款
                             *     - `awaiting_approval`: paid, a second person must approve · 待审批
                             *     - `fulfilling`: its cards are being issued · 制卡中
                             *     - `issued`: all cards are issued, not yet activated · 已发卡
                             *     - `activated`: its cards can be used · 已激活
                             *     - `cancelled`: given up before it took effect · 已取消
                             * @enum {string|null}
                             */
                            fromState: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled" | null;
                            /**
                             * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                             *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                             *     - `paid`: the money has been paid · 已付款
                             *     - `awaiting_approval`: paid, a second person must approve · 待审批
                             *     - `fulfilling`: its cards are being issued · 制卡中
                             *     - `issued`: all cards are issued, not yet activated · 已发卡
                             *     - `activated`: its cards can be used · 已激活
                             *     - `cancelled`: given up before it took effect · 已取消
                             * @enum {string}
                             */
                            toState: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                            code: string | null;
                            actorName: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
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
    OrderController_lines: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *           "lineNo": 1,
                     *           "kind": "named",
                     *           "faceFen": 50000,
                     *           "recipientName": "张伟",
                     *           "phone": "13800138000",
                     *           "idType": "resident_id",
                     *           "idNumber": "11010519491231002X",
                     *           "note": "见附件说明",
                     *           "cardId": "452113379208724480",
                     *           "panMasked": "960001*********0018"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            lineNo: number;
                            /**
                             * @description - `named`: registered to its holder · 记名卡
                             *     - `anonymous`: bears no holder’s name · 不记名卡
                             * @enum {string}
                             */
                            kind: "named" | "anonymous";
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            faceFen: number;
                            recipientName: string | null;
                            /** @description masked */
                            phone: string | null;
                            idType: string | null;
                            /** @description masked */
                            idNumber: string | null;
                            note: string | null;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            cardId: string | null;
                            panMasked: string | null;
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
    OrderController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "approvalId": "452113379208724480",
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    OrderController_activate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "order": {
                     *         "orderId": "452113379208724480",
                     *         "orderNo": "T20260310-0001",
                     *         "customerId": "452113379208724480",
                     *         "customerName": "上海春晖商贸有限公司",
                     *         "state": "awaiting_payment",
                     *         "suspendedCode": "AMOUNT_MISMATCH",
                     *         "suspension": {
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "rule": "R-CAP",
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         },
                     *         "paymentMethod": "bank_transfer",
                     *         "purchaseDate": "2026-03-02",
                     *         "quantity": 1,
                     *         "totalFen": 50000,
                     *         "namedCount": 1,
                     *         "anonymousCount": 1,
                     *         "namedProductCode": "GIFT-A",
                     *         "anonymousProductCode": "GIFT-A",
                     *         "agent": {
                     *           "name": "味美餐饮",
                     *           "idType": "resident_id",
                     *           "idNumber": "11010519491231002X"
                     *         },
                     *         "fileName": "recipients.csv",
                     *         "issuedCount": 1,
                     *         "approvalId": "452113379208724480",
                     *         "payIn": {
                     *           "accountName": "上海味美餐饮有限公司",
                     *           "accountNo": "03001234567890",
                     *           "bankName": "中国工商银行",
                     *           "amountFen": 50000,
                     *           "reference": "YF123456789015",
                     *           "note": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         },
                     *         "createdAt": "2026-03-02T01:00:00.000Z"
                     *       },
                     *       "activatedCount": 1
                     *     }
                     */
                    "application/json": {
                        order: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            orderNo: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            customerId: string;
                            customerName: string;
                            /**
                             * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                             *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                             *     - `paid`: the money has been paid · 已付款
                             *     - `awaiting_approval`: paid, a second person must approve · 待审批
                             *     - `fulfilling`: its cards are being issued · 制卡中
                             *     - `issued`: all cards are issued, not yet activated · 已发卡
                             *     - `activated`: its cards can be used · 已激活
                             *     - `cancelled`: given up before it took effect · 已取消
                             * @enum {string}
                             */
                            state: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                            /** @description why the payment is suspended */
                            suspendedCode: string | null;
                            /** @description the same in words, with its rule */
                            suspension: {
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                rule: string | null;
                                citation: {
                                    zh: string;
                                    en: string;
                                } | null;
                            } | null;
                            /**
                             * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                             *     - `cash`: cash · 现金
                             * @enum {string}
                             */
                            paymentMethod: "bank_transfer" | "cash";
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            purchaseDate: string;
                            quantity: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            totalFen: number;
                            namedCount: number;
                            anonymousCount: number;
                            namedProductCode: string | null;
                            anonymousProductCode: string | null;
                            /** @description who bought on behalf of the purchaser */
                            agent: {
                                name: string;
                                idType: string | null;
                                /** @description masked */
                                idNumber: string | null;
                            } | null;
                            fileName: string;
                            issuedCount: number;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            approvalId: string | null;
                            /** @description how to pay, while the order waits for its money */
                            payIn: {
                                accountName: string;
                                accountNo: string;
                                bankName: string;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                amountFen: number;
                                /**
                                 * @description goes into the remark of the transfer
                                 * @example YF123456789015
                                 */
                                reference: string;
                                note: {
                                    zh: string;
                                    en: string;
                                };
                            } | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            createdAt: string;
                        };
                        activatedCount: number;
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
    OrderController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "orderId": "452113379208724480",
                     *       "orderNo": "T20260310-0001",
                     *       "customerId": "452113379208724480",
                     *       "customerName": "上海春晖商贸有限公司",
                     *       "state": "awaiting_payment",
                     *       "suspendedCode": "AMOUNT_MISMATCH",
                     *       "suspension": {
                     *         "reason": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         },
                     *         "rule": "R-CAP",
                     *         "citation": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "paymentMethod": "bank_transfer",
                     *       "purchaseDate": "2026-03-02",
                     *       "quantity": 1,
                     *       "totalFen": 50000,
                     *       "namedCount": 1,
                     *       "anonymousCount": 1,
                     *       "namedProductCode": "GIFT-A",
                     *       "anonymousProductCode": "GIFT-A",
                     *       "agent": {
                     *         "name": "味美餐饮",
                     *         "idType": "resident_id",
                     *         "idNumber": "11010519491231002X"
                     *       },
                     *       "fileName": "recipients.csv",
                     *       "issuedCount": 1,
                     *       "approvalId": "452113379208724480",
                     *       "payIn": {
                     *         "accountName": "上海味美餐饮有限公司",
                     *         "accountNo": "03001234567890",
                     *         "bankName": "中国工商银行",
                     *         "amountFen": 50000,
                     *         "reference": "YF123456789015",
                     *         "note": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "createdAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        orderNo: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        customerId: string;
                        customerName: string;
                        /**
                         * @description - `awaiting_payment`: the customer’s money has not come · 待付款
                         *     - `payment_suspended`: money came but does not fit; a person decides · 付款待核
                         *     - `paid`: the money has been paid · 已付款
                         *     - `awaiting_approval`: paid, a second person must approve · 待审批
                         *     - `fulfilling`: its cards are being issued · 制卡中
                         *     - `issued`: all cards are issued, not yet activated · 已发卡
                         *     - `activated`: its cards can be used · 已激活
                         *     - `cancelled`: given up before it took effect · 已取消
                         * @enum {string}
                         */
                        state: "awaiting_payment" | "payment_suspended" | "paid" | "awaiting_approval" | "fulfilling" | "issued" | "activated" | "cancelled";
                        /** @description why the payment is suspended */
                        suspendedCode: string | null;
                        /** @description the same in words, with its rule */
                        suspension: {
                            reason: {
                                zh: string;
                                en: string;
                            };
                            rule: string | null;
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /**
                         * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                         *     - `cash`: cash · 现金
                         * @enum {string}
                         */
                        paymentMethod: "bank_transfer" | "cash";
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        purchaseDate: string;
                        quantity: number;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        totalFen: number;
                        namedCount: number;
                        anonymousCount: number;
                        namedProductCode: string | null;
                        anonymousProductCode: string | null;
                        /** @description who bought on behalf of the purchaser */
                        agent: {
                            name: string;
                            idType: string | null;
                            /** @description masked */
                            idNumber: string | null;
                        } | null;
                        fileName: string;
                        issuedCount: number;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string | null;
                        /** @description how to pay, while the order waits for its money */
                        payIn: {
                            accountName: string;
                            accountNo: string;
                            bankName: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description goes into the remark of the transfer
                             * @example YF123456789015
                             */
                            reference: string;
                            note: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
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
    OrderPreviewController_hints: {
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
                 *       "paymentMethod": "bank_transfer",
                 *       "named": {
                 *         "quantity": 20,
                 *         "faceFen": 50000
                 *       },
                 *       "anonymous": {
                 *         "quantity": 20,
                 *         "faceFen": 50000
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                     *     - `cash`: cash · 现金
                     *     - `debit_card`: debit card · 借记卡
                     *     - `credit_card`: credit card; never allowed for prepaid cards (R-NONCASH) · 信用卡
                     * @default bank_transfer
                     * @enum {string}
                     */
                    paymentMethod?: "bank_transfer" | "cash" | "debit_card" | "credit_card";
                    /** @description named cards, as many as are meant to be ordered */
                    named?: {
                        /** @example 20 */
                        quantity: number;
                        /** @example 50000 */
                        faceFen: number;
                    };
                    anonymous?: {
                        /** @example 20 */
                        quantity: number;
                        /** @example 50000 */
                        faceFen: number;
                    };
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
                     *       "totalFen": 50000,
                     *       "quantity": 1,
                     *       "mayPlace": false,
                     *       "hints": [
                     *         {
                     *           "weight": "refused",
                     *           "code": "CASH_NOT_ALLOWED",
                     *           "message": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "rule": "R-NONCASH",
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        totalFen: number;
                        quantity: number;
                        /** @description nothing known so far forbids it */
                        mayPlace: boolean;
                        hints: {
                            /**
                             * @description - `refused`: the order would be refused like this · 不能下单
                             *     - `needed`: what the list or the payment must bring · 须满足
                             * @enum {string}
                             */
                            weight: "refused" | "needed";
                            /** @example CASH_NOT_ALLOWED */
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            /** @example R-NONCASH */
                            rule: string | null;
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
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
    OrderPreviewController_preview: {
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
                 *       "file": "…",
                 *       "paymentMethod": "bank_transfer",
                 *       "namedProductCode": "GIFT-A",
                 *       "anonymousProductCode": "GIFT-A",
                 *       "totalFen": 50000,
                 *       "agentName": "王芳",
                 *       "agentIdType": "resident_id",
                 *       "agentIdNumber": "11010519491231002X"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description XLSX or CSV (UTF-8, GB18030), at most 5 MB and 10,000 rows
                     */
                    file: Blob;
                    /**
                     * @description - `bank_transfer`: transfer between bank accounts · 银行转账
                     *     - `cash`: cash · 现金
                     *     - `debit_card`: debit card · 借记卡
                     *     - `credit_card`: credit card; never allowed for prepaid cards (R-NONCASH) · 信用卡
                     * @default bank_transfer
                     * @enum {string}
                     */
                    paymentMethod?: "bank_transfer" | "cash" | "debit_card" | "credit_card";
                    /** @description needed when several products of the kind exist */
                    namedProductCode?: string;
                    /** @description needed when several products of the kind exist */
                    anonymousProductCode?: string;
                    /** @description what the purchaser means to pay: the sum of the face values (R-PAR) */
                    totalFen?: number;
                    /** @description who buys on behalf of the purchaser, where somebody does (R-REALNAME) */
                    agentName?: string;
                    /**
                     * @description - `resident_id`: resident identity card · 居民身份证
                     *     - `passport`: passport · 护照
                     *     - `hk_macau_permit`: travel permit of Hong Kong and Macau residents · 港澳居民来往内地通行证
                     *     - `taiwan_permit`: travel permit of Taiwan residents · 台湾居民来往大陆通行证
                     *     - `foreign_permanent_resident`: permanent residence permit of foreigners · 外国人永久居留身份证
                     * @enum {string}
                     */
                    agentIdType?: "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident";
                    /** @description of a registered individual whose identity was verified */
                    agentIdNumber?: string;
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
                     *       "totalFen": 50000,
                     *       "quantity": 1,
                     *       "mayPlace": false,
                     *       "hints": [
                     *         {
                     *           "weight": "refused",
                     *           "code": "CASH_NOT_ALLOWED",
                     *           "message": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "rule": "R-NONCASH",
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         }
                     *       ],
                     *       "columns": [
                     *         "持卡人姓名",
                     *         "面值"
                     *       ],
                     *       "rows": [
                     *         {
                     *           "row": 1,
                     *           "cells": [
                     *             "…"
                     *           ]
                     *         }
                     *       ],
                     *       "rowCount": 1,
                     *       "rowsShown": 1,
                     *       "problems": [
                     *         {
                     *           "row": 1,
                     *           "field": "面值",
                     *           "code": "CAP_EXCEEDED",
                     *           "message": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "rule": "R-CAP",
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         }
                     *       ],
                     *       "namedCount": 1,
                     *       "anonymousCount": 1
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        totalFen: number;
                        quantity: number;
                        /** @description nothing known so far forbids it */
                        mayPlace: boolean;
                        hints: {
                            /**
                             * @description - `refused`: the order would be refused like this · 不能下单
                             *     - `needed`: what the list or the payment must bring · 须满足
                             * @enum {string}
                             */
                            weight: "refused" | "needed";
                            /** @example CASH_NOT_ALLOWED */
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            /** @example R-NONCASH */
                            rule: string | null;
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        /**
                         * @description headings as problems name them
                         * @example [
                         *       "持卡人姓名",
                         *       "面值"
                         *     ]
                         */
                        columns: string[];
                        /** @description the first rows, and every row with a problem */
                        rows: {
                            row: number;
                            /** @description by `columns`; ID numbers masked */
                            cells: string[];
                        }[];
                        rowCount: number;
                        rowsShown: number;
                        problems: {
                            row: number | null;
                            /** @description one of `columns` */
                            field: string | null;
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            rule: string | null;
                            citation: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        namedCount: number;
                        anonymousCount: number;
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
    OrderPreviewController_template: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    CardFilesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *           "fileId": "452113379208724480",
                     *           "orderId": "452113379208724480",
                     *           "approvalId": "452113379208724480",
                     *           "state": "requested",
                     *           "reason": "见附件说明",
                     *           "requestedBy": "452113379208724480",
                     *           "requestedName": "赵磊",
                     *           "requestedAt": "2026-03-02T01:00:00.000Z",
                     *           "decidedName": "孙丽",
                     *           "decidedAt": "2026-03-02T01:00:00.000Z",
                     *           "decisionReason": "见附件说明",
                     *           "takenAt": "2026-03-02T01:00:00.000Z",
                     *           "takenBy": "452113379208724480"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            fileId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            approvalId: string;
                            /**
                             * @description - `requested`: waits for another person · 待复核
                             *     - `rejected`: another person refused · 已驳回
                             *     - `released`: may be taken once · 可下载一次
                             *     - `taken`: was taken; ask again for another · 已下载
                             * @enum {string}
                             */
                            state: "requested" | "rejected" | "released" | "taken";
                            reason: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            requestedBy: string;
                            requestedName: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            requestedAt: string;
                            /** @description who released or refused it: a colleague, or one of the issuer’s checkers */
                            decidedName: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            decidedAt: string | null;
                            /** @description why it was refused */
                            decisionReason: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            takenAt: string | null;
                            takenBy: string | null;
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
    CardFilesController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description why the full numbers are needed
                     * @example 经办人来函申请
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
                     *       "fileId": "452113379208724480",
                     *       "orderId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "state": "requested",
                     *       "reason": "见附件说明",
                     *       "requestedBy": "452113379208724480",
                     *       "requestedName": "赵磊",
                     *       "requestedAt": "2026-03-02T01:00:00.000Z",
                     *       "decidedName": "孙丽",
                     *       "decidedAt": "2026-03-02T01:00:00.000Z",
                     *       "decisionReason": "见附件说明",
                     *       "takenAt": "2026-03-02T01:00:00.000Z",
                     *       "takenBy": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        fileId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `requested`: waits for another person · 待复核
                         *     - `rejected`: another person refused · 已驳回
                         *     - `released`: may be taken once · 可下载一次
                         *     - `taken`: was taken; ask again for another · 已下载
                         * @enum {string}
                         */
                        state: "requested" | "rejected" | "released" | "taken";
                        reason: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        requestedBy: string;
                        requestedName: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        requestedAt: string;
                        /** @description who released or refused it: a colleague, or one of the issuer’s checkers */
                        decidedName: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        decidedAt: string | null;
                        /** @description why it was refused */
                        decisionReason: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        takenAt: string | null;
                        takenBy: string | null;
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
    CardFilesController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "orderId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "state": "requested",
                     *       "reason": "见附件说明",
                     *       "requestedBy": "452113379208724480",
                     *       "requestedName": "赵磊",
                     *       "requestedAt": "2026-03-02T01:00:00.000Z",
                     *       "decidedName": "孙丽",
                     *       "decidedAt": "2026-03-02T01:00:00.000Z",
                     *       "decisionReason": "见附件说明",
                     *       "takenAt": "2026-03-02T01:00:00.000Z",
                     *       "takenBy": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        fileId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `requested`: waits for another person · 待复核
                         *     - `rejected`: another person refused · 已驳回
                         *     - `released`: may be taken once · 可下载一次
                         *     - `taken`: was taken; ask again for another · 已下载
                         * @enum {string}
                         */
                        state: "requested" | "rejected" | "released" | "taken";
                        reason: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        requestedBy: string;
                        requestedName: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        requestedAt: string;
                        /** @description who released or refused it: a colleague, or one of the issuer’s checkers */
                        decidedName: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        decidedAt: string | null;
                        /** @description why it was refused */
                        decisionReason: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        takenAt: string | null;
                        takenBy: string | null;
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
    CardFilesController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "fileId": "452113379208724480",
                     *       "orderId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "state": "requested",
                     *       "reason": "见附件说明",
                     *       "requestedBy": "452113379208724480",
                     *       "requestedName": "赵磊",
                     *       "requestedAt": "2026-03-02T01:00:00.000Z",
                     *       "decidedName": "孙丽",
                     *       "decidedAt": "2026-03-02T01:00:00.000Z",
                     *       "decisionReason": "见附件说明",
                     *       "takenAt": "2026-03-02T01:00:00.000Z",
                     *       "takenBy": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        fileId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `requested`: waits for another person · 待复核
                         *     - `rejected`: another person refused · 已驳回
                         *     - `released`: may be taken once · 可下载一次
                         *     - `taken`: was taken; ask again for another · 已下载
                         * @enum {string}
                         */
                        state: "requested" | "rejected" | "released" | "taken";
                        reason: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        requestedBy: string;
                        requestedName: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        requestedAt: string;
                        /** @description who released or refused it: a colleague, or one of the issuer’s checkers */
                        decidedName: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        decidedAt: string | null;
                        /** @description why it was refused */
                        decisionReason: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        takenAt: string | null;
                        takenBy: string | null;
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
    CardFilesController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "passphrase": "seven brown envelopes"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the file is encrypted under it; it is kept nowhere
                     * @example seven brown envelopes
                     */
                    passphrase: string;
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
                    "application/octet-stream": Blob;
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
    ReceiptController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `suspense`: not yet matched to an order · 挂账
                 *     - `matched`: belongs to an order · 已匹配
                 */
                state?: "suspense" | "matched";
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
                     *           "receiptId": "452113379208724480",
                     *           "payerName": "上海春晖商贸有限公司",
                     *           "payerAccountMasked": "**********7890",
                     *           "amountFen": 50000,
                     *           "remark": "见附件说明",
                     *           "bankReference": "B20260310000042",
                     *           "receivedOn": "2026-03-02",
                     *           "state": "suspense",
                     *           "code": "REFERENCE_MISSING",
                     *           "orderId": "452113379208724480",
                     *           "orderNo": "T20260310-0001",
                     *           "matchedBy": "452113379208724480"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            receiptId: string;
                            payerName: string;
                            payerAccountMasked: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            remark: string;
                            bankReference: string;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            receivedOn: string;
                            /**
                             * @description - `suspense`: not yet matched to an order · 挂账
                             *     - `matched`: belongs to an order · 已匹配
                             * @enum {string}
                             */
                            state: "suspense" | "matched";
                            /**
                             * @description why it waits in suspense; null before it was looked at
                             *     - `REFERENCE_MISSING`: the remark names no order · 附言无订单号
                             *     - `REFERENCE_AMBIGUOUS`: the remark names several orders · 附言含多个订单号
                             *     - `ORDER_UNKNOWN`: there is no such order · 订单不存在
                             *     - `ORDER_NOT_AWAITING_PAYMENT`: the order awaits no payment · 订单非待付款状态
                             *     - `CASH_ORDER`: the order is to be paid in cash · 订单为现金付款
                             *     - `PAYER_NAME_MISMATCH`: the payer is not the purchaser (R-PAYER) · 付款人与购卡人不一致
                             *     - `AMOUNT_MISMATCH`: not the amount of the order (R-PAR) · 金额不符
                             * @enum {string|null}
                             */
                            code: "REFERENCE_MISSING" | "REFERENCE_AMBIGUOUS" | "ORDER_UNKNOWN" | "ORDER_NOT_AWAITING_PAYMENT" | "CASH_ORDER" | "PAYER_NAME_MISMATCH" | "AMOUNT_MISMATCH" | null;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string | null;
                            orderNo: string | null;
                            matchedBy: string | null;
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
    ReceiptController_match: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "452113379208724480",
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description id
                     * @example 452113379208724480
                     */
                    orderId: string;
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    RulesController_list: {
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
                     *           "ruleId": "R-CAP",
                     *           "chapter": "issuing",
                     *           "title": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "citation": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "basis": "law",
                     *           "versions": [
                     *             {
                     *               "effectiveFrom": "2026-03-10",
                     *               "parameters": {
                     *                 "namedMaxFen": 500000
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example R-CAP */
                            ruleId: string;
                            /**
                             * @description - `issuing`: selling and issuing cards · 发行
                             *     - `using`: paying, refunding, redeeming · 使用
                             *     - `records`: reserve, records, disputes · 记录与备付金
                             * @enum {string}
                             */
                            chapter: "issuing" | "using" | "records";
                            title: {
                                zh: string;
                                en: string;
                            };
                            citation: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description - `law`: law in force · 现行法规
                             *     - `draft`: a draft that was never enacted: it warns only · 未生效草案
                             *     - `standard`: an industry standard · 行业标准
                             *     - `practice`: trade practice · 行业惯例
                             *     - `policy`: the issuer’s own choice · 本机构规定
                             * @enum {string}
                             */
                            basis: "law" | "draft" | "standard" | "practice" | "policy";
                            /** @description earliest first */
                            versions: {
                                /** Format: date */
                                effectiveFrom: string;
                                /**
                                 * @description numbers by name; amounts in fen end with Fen
                                 * @example {
                                 *       "namedMaxFen": 500000
                                 *     }
                                 */
                                parameters: {
                                    [key: string]: unknown;
                                };
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
    CardController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description id */
                orderId?: string;
                lastFour?: string;
                /** @description the name of a named card’s holder, in full */
                holder?: string;
                /**
                 * @description - `inactive`: issued, not yet activated · 未激活
                 *     - `active`: in use · 正常
                 *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                 *     - `lost`: reported lost, blocked · 已挂失
                 *     - `stolen`: reported stolen, blocked · 已报失窃
                 *     - `closed`: ended for good · 已关闭
                 */
                status?: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
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
                     *           "cardId": "452113379208724480",
                     *           "orderId": "452113379208724480",
                     *           "orderNo": "T20260310-0001",
                     *           "lineNo": 1,
                     *           "kind": "named",
                     *           "productCode": "GIFT-A",
                     *           "panMasked": "936601******0042",
                     *           "faceFen": 50000,
                     *           "expiryYymm": "2903",
                     *           "validTo": "2026-03-02",
                     *           "status": "inactive",
                     *           "recipientName": "张伟",
                     *           "account": {
                     *             "accountId": "452113379208724480",
                     *             "balanceFen": 50000,
                     *             "heldFen": 50000,
                     *             "capFen": 50000
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            cardId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            orderNo: string;
                            lineNo: number;
                            /**
                             * @description - `named`: registered to its holder · 记名卡
                             *     - `anonymous`: bears no holder’s name · 不记名卡
                             * @enum {string}
                             */
                            kind: "named" | "anonymous";
                            productCode: string;
                            /** @example 936601******0042 */
                            panMasked: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            faceFen: number;
                            /**
                             * @description 9912 for named cards, which never expire
                             * @example 2903
                             */
                            expiryYymm: string;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            validTo: string | null;
                            /**
                             * @description - `inactive`: issued, not yet activated · 未激活
                             *     - `active`: in use · 正常
                             *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `lost`: reported lost, blocked · 已挂失
                             *     - `stolen`: reported stolen, blocked · 已报失窃
                             *     - `closed`: ended for good · 已关闭
                             * @enum {string}
                             */
                            status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
                            recipientName: string | null;
                            /** @description for the issuer’s own people; a purchaser sees nothing of a card’s use */
                            account?: {
                                /**
                                 * @description id
                                 * @example 452113379208724480
                                 */
                                accountId: string;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                balanceFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                heldFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                capFen: number;
                            };
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
    CardController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "cardId": "452113379208724480",
                     *       "orderId": "452113379208724480",
                     *       "orderNo": "T20260310-0001",
                     *       "lineNo": 1,
                     *       "kind": "named",
                     *       "productCode": "GIFT-A",
                     *       "panMasked": "936601******0042",
                     *       "faceFen": 50000,
                     *       "expiryYymm": "2903",
                     *       "validTo": "2026-03-02",
                     *       "status": "inactive",
                     *       "recipientName": "张伟",
                     *       "account": {
                     *         "accountId": "452113379208724480",
                     *         "balanceFen": 50000,
                     *         "heldFen": 50000,
                     *         "capFen": 50000
                     *       },
                     *       "entries": [
                     *         {
                     *           "voucherId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "direction": "D",
                     *           "gl": 1,
                     *           "amountFen": 50000,
                     *           "accountingDate": "2026-03-02",
                     *           "summary": "见附件说明",
                     *           "postedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "kind": "frozen",
                     *           "reason": "见附件说明",
                     *           "actorName": "王芳",
                     *           "approvalId": "452113379208724480",
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        orderNo: string;
                        lineNo: number;
                        /**
                         * @description - `named`: registered to its holder · 记名卡
                         *     - `anonymous`: bears no holder’s name · 不记名卡
                         * @enum {string}
                         */
                        kind: "named" | "anonymous";
                        productCode: string;
                        /** @example 936601******0042 */
                        panMasked: string;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        faceFen: number;
                        /**
                         * @description 9912 for named cards, which never expire
                         * @example 2903
                         */
                        expiryYymm: string;
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        validTo: string | null;
                        /**
                         * @description - `inactive`: issued, not yet activated · 未激活
                         *     - `active`: in use · 正常
                         *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                         *     - `lost`: reported lost, blocked · 已挂失
                         *     - `stolen`: reported stolen, blocked · 已报失窃
                         *     - `closed`: ended for good · 已关闭
                         * @enum {string}
                         */
                        status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
                        recipientName: string | null;
                        /** @description for the issuer’s own people; a purchaser sees nothing of a card’s use */
                        account?: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            accountId: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            balanceFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            heldFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            capFen: number;
                        };
                        /** @description newest first, at most 200; for the issuer’s own people */
                        entries?: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            voucherId: string;
                            kind: string;
                            /**
                             * @description - `D`: debit · 借方
                             *     - `C`: credit · 贷方
                             * @enum {string}
                             */
                            direction: "D" | "C";
                            gl: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            accountingDate: string;
                            summary: string;
                            /** Format: date-time */
                            postedAt: string;
                        }[];
                        events: {
                            /**
                             * @description - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `unfrozen`: released from the freeze · 解冻
                             *     - `loss_reported`: reported lost · 挂失
                             *     - `pin_reissued`: a new PIN was mailed · 重发密码
                             *     - `pin_changed`: the holder changed the PIN · 修改密码
                             *     - `pin_unlocked`: PINs are taken again after too many wrong ones · 解锁密码
                             *     - `chip_retired`: the chip was put out of use · 芯片停用
                             *     - `chip_released`: what the chip still held was given back · 芯片余额退回
                             *     - `replaced`: another card took its place · 已换卡
                             *     - `replacement_issued`: this card was issued in place of another · 补发新卡
                             *     - `validity_extended`: the last day of validity was put off · 延长有效期
                             *     - `secure_element`: a chip in a phone was asked for · 开通手机卡
                             * @enum {string}
                             */
                            kind: "frozen" | "unfrozen" | "loss_reported" | "pin_reissued" | "pin_changed" | "pin_unlocked" | "chip_retired" | "chip_released" | "replaced" | "replacement_issued" | "validity_extended" | "secure_element";
                            reason: string;
                            actorName: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            approvalId: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
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
    CardController_search: {
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
                 *       "pan": "960001*********0018"
                 *     }
                 */
                "application/json": {
                    /** @description full card number */
                    pan: string;
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
                     *       "items": [
                     *         {
                     *           "cardId": "452113379208724480",
                     *           "orderId": "452113379208724480",
                     *           "orderNo": "T20260310-0001",
                     *           "lineNo": 1,
                     *           "kind": "named",
                     *           "productCode": "GIFT-A",
                     *           "panMasked": "936601******0042",
                     *           "faceFen": 50000,
                     *           "expiryYymm": "2903",
                     *           "validTo": "2026-03-02",
                     *           "status": "inactive",
                     *           "recipientName": "张伟",
                     *           "account": {
                     *             "accountId": "452113379208724480",
                     *             "balanceFen": 50000,
                     *             "heldFen": 50000,
                     *             "capFen": 50000
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            cardId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            orderNo: string;
                            lineNo: number;
                            /**
                             * @description - `named`: registered to its holder · 记名卡
                             *     - `anonymous`: bears no holder’s name · 不记名卡
                             * @enum {string}
                             */
                            kind: "named" | "anonymous";
                            productCode: string;
                            /** @example 936601******0042 */
                            panMasked: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            faceFen: number;
                            /**
                             * @description 9912 for named cards, which never expire
                             * @example 2903
                             */
                            expiryYymm: string;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            validTo: string | null;
                            /**
                             * @description - `inactive`: issued, not yet activated · 未激活
                             *     - `active`: in use · 正常
                             *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `lost`: reported lost, blocked · 已挂失
                             *     - `stolen`: reported stolen, blocked · 已报失窃
                             *     - `closed`: ended for good · 已关闭
                             * @enum {string}
                             */
                            status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
                            recipientName: string | null;
                            /** @description for the issuer’s own people; a purchaser sees nothing of a card’s use */
                            account?: {
                                /**
                                 * @description id
                                 * @example 452113379208724480
                                 */
                                accountId: string;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                balanceFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                heldFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                capFen: number;
                            };
                        }[];
                        nextCursor: string | null;
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
    CardController_freeze: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    CardController_unfreeze: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    CardController_reportLoss: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "cardId": "452113379208724480",
                     *       "orderId": "452113379208724480",
                     *       "orderNo": "T20260310-0001",
                     *       "lineNo": 1,
                     *       "kind": "named",
                     *       "productCode": "GIFT-A",
                     *       "panMasked": "936601******0042",
                     *       "faceFen": 50000,
                     *       "expiryYymm": "2903",
                     *       "validTo": "2026-03-02",
                     *       "status": "inactive",
                     *       "recipientName": "张伟",
                     *       "account": {
                     *         "accountId": "452113379208724480",
                     *         "balanceFen": 50000,
                     *         "heldFen": 50000,
                     *         "capFen": 50000
                     *       },
                     *       "entries": [
                     *         {
                     *           "voucherId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "direction": "D",
                     *           "gl": 1,
                     *           "amountFen": 50000,
                     *           "accountingDate": "2026-03-02",
                     *           "summary": "见附件说明",
                     *           "postedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "kind": "frozen",
                     *           "reason": "见附件说明",
                     *           "actorName": "王芳",
                     *           "approvalId": "452113379208724480",
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "ecash": {
                     *         "chips": [
                     *           {
                     *             "psn": "01",
                     *             "carrier": "card",
                     *             "state": "active",
                     *             "retiredFor": "lost",
                     *             "purseCapFen": 50000,
                     *             "transactionLimitFen": 50000,
                     *             "blacklistedOn": "2026-03-02",
                     *             "closesOn": "2026-03-02"
                     *           }
                     *         ],
                     *         "remainderFen": 50000,
                     *         "replacedBy": "452113379208724480",
                     *         "notice": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        orderId: string;
                        orderNo: string;
                        lineNo: number;
                        /**
                         * @description - `named`: registered to its holder · 记名卡
                         *     - `anonymous`: bears no holder’s name · 不记名卡
                         * @enum {string}
                         */
                        kind: "named" | "anonymous";
                        productCode: string;
                        /** @example 936601******0042 */
                        panMasked: string;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        faceFen: number;
                        /**
                         * @description 9912 for named cards, which never expire
                         * @example 2903
                         */
                        expiryYymm: string;
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        validTo: string | null;
                        /**
                         * @description - `inactive`: issued, not yet activated · 未激活
                         *     - `active`: in use · 正常
                         *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                         *     - `lost`: reported lost, blocked · 已挂失
                         *     - `stolen`: reported stolen, blocked · 已报失窃
                         *     - `closed`: ended for good · 已关闭
                         * @enum {string}
                         */
                        status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
                        recipientName: string | null;
                        /** @description for the issuer’s own people; a purchaser sees nothing of a card’s use */
                        account?: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            accountId: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            balanceFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            heldFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            capFen: number;
                        };
                        /** @description newest first, at most 200; for the issuer’s own people */
                        entries?: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            voucherId: string;
                            kind: string;
                            /**
                             * @description - `D`: debit · 借方
                             *     - `C`: credit · 贷方
                             * @enum {string}
                             */
                            direction: "D" | "C";
                            gl: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            accountingDate: string;
                            summary: string;
                            /** Format: date-time */
                            postedAt: string;
                        }[];
                        events: {
                            /**
                             * @description - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `unfrozen`: released from the freeze · 解冻
                             *     - `loss_reported`: reported lost · 挂失
                             *     - `pin_reissued`: a new PIN was mailed · 重发密码
                             *     - `pin_changed`: the holder changed the PIN · 修改密码
                             *     - `pin_unlocked`: PINs are taken again after too many wrong ones · 解锁密码
                             *     - `chip_retired`: the chip was put out of use · 芯片停用
                             *     - `chip_released`: what the chip still held was given back · 芯片余额退回
                             *     - `replaced`: another card took its place · 已换卡
                             *     - `replacement_issued`: this card was issued in place of another · 补发新卡
                             *     - `validity_extended`: the last day of validity was put off · 延长有效期
                             *     - `secure_element`: a chip in a phone was asked for · 开通手机卡
                             * @enum {string}
                             */
                            kind: "frozen" | "unfrozen" | "loss_reported" | "pin_reissued" | "pin_changed" | "pin_unlocked" | "chip_retired" | "chip_released" | "replaced" | "replacement_issued" | "validity_extended" | "secure_element";
                            reason: string;
                            actorName: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            approvalId: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            at: string;
                        }[];
                        /** @description of chip cards: e-cash cannot be reported lost, and what can be done instead */
                        ecash: {
                            chips: {
                                /**
                                 * @description sequence number
                                 * @example 01
                                 */
                                psn: string;
                                /**
                                 * @description - `card`: a card of this issuer · 本机构预付卡
                                 *     - `secure_element`: a chip in a phone · 手机安全单元
                                 * @enum {string}
                                 */
                                carrier: "card" | "secure_element";
                                /**
                                 * @description - `active`: in use · 正常
                                 *     - `suspended`: stopped for a while, can be taken up again · 暂停
                                 *     - `retiring`: out of use, its last uploads may still come · 停用中
                                 *     - `closed`: ended for good · 已关闭
                                 * @enum {string}
                                 */
                                state: "active" | "suspended" | "retiring" | "closed";
                                /**
                                 * @description - `lost`: reported lost, blocked · 已挂失
                                 *     - `replaced`: another card took its place · 已换卡
                                 *     - `expired`: its time ran out · 已过期
                                 *     - `deleted`: taken out of the phone · 已删除
                                 *     - `damaged`: cannot be read any more · 损坏
                                 * @enum {string|null}
                                 */
                                retiredFor: "lost" | "replaced" | "expired" | "deleted" | "damaged" | null;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                purseCapFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                transactionLimitFen: number;
                                /**
                                 * @description since when offline terminals are told not to take it
                                 * @example 2026-03-02
                                 */
                                blacklistedOn: string | null;
                                /**
                                 * @description last day on which its purchases may be uploaded (R-OFFLINE)
                                 * @example 2026-03-02
                                 */
                                closesOn: string | null;
                            }[];
                            /**
                             * @description what the chip still holds by the issuer’s books; owed to the holder, never forfeit
                             * @example 50000
                             */
                            remainderFen: number;
                            /**
                             * @description card that the rest goes to
                             * @example 452113379208724480
                             */
                            replacedBy: string | null;
                            /** @description what the holder is told about it */
                            notice: {
                                zh: string;
                                en: string;
                            };
                        } | null;
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
    PinController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "terminalNo": "10000001",
                 *       "oldPinBlock": "8B29461A844BA5EC",
                 *       "newPinBlock": "8B29461A844BA5EC"
                 *     }
                 */
                "application/json": {
                    /** @description the keypad: a terminal that is signed in */
                    terminalNo: string;
                    /**
                     * @description X9.8 block with card number, hex, under the terminal’s PIN key
                     * @example 8B29461A844BA5EC
                     */
                    oldPinBlock: string;
                    /**
                     * @description the same, of the new PIN
                     * @example 8B29461A844BA5EC
                     */
                    newPinBlock: string;
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
                     *       "changed": false,
                     *       "declined": {
                     *         "code": "CAP_EXCEEDED",
                     *         "responseCode": "00",
                     *         "text": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "triesLeft": 1
                     *     }
                     */
                    "application/json": {
                        changed: boolean;
                        /** @description why not */
                        declined: {
                            code: string;
                            /** @description as field 39 */
                            responseCode: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /** @description wrong PINs the card takes before it is locked */
                        triesLeft: number;
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
    PinController_reissue: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    PinController_unlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    DisputesController_list: {
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
                /** @description id */
                accountId?: string;
                /** @description id */
                merchantId?: string;
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
                     *           "caseId": "452113379208724480",
                     *           "caseNo": "D452113379208724480",
                     *           "accountId": "452113379208724480",
                     *           "psn": "01",
                     *           "subject": "flash_record",
                     *           "state": "opened",
                     *           "atc": 1,
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "amountFen": 200,
                     *           "openedBy": "engine",
                     *           "tappedAt": "2026-03-10T02:00:00.000Z",
                     *           "place": "人民广场站闸机",
                     *           "merchantId": "452113379208724480",
                     *           "refundTo": "account",
                     *           "waitsFor": "NO_LATER_ANCHOR",
                     *           "outcome": "REFUND_HOLDER",
                     *           "basis": "EVIDENCE",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "resolutionId": "452113379208724480",
                     *           "approvalId": "452113379208724480",
                     *           "dueOn": "2026-03-10",
                     *           "breached": false,
                     *           "merchantDueOn": "2026-03-10",
                     *           "appealOf": null,
                     *           "openedAt": "2026-03-10T02:00:00.000Z",
                     *           "decidedAt": "2026-03-10T02:00:00.000Z",
                     *           "closedAt": "2026-03-10T02:00:00.000Z",
                     *           "version": 1
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
                            /** @example 452113379208724480 */
                            accountId: string;
                            /** @example 01 */
                            psn: string;
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
                            /**
                             * Format: date-time
                             * @description as the holder said
                             */
                            tappedAt: string | null;
                            /**
                             * @description as the holder said
                             * @example 人民广场站闸机
                             */
                            place: string | null;
                            /** @description whose terminal it was */
                            merchantId: string | null;
                            /**
                             * @description - `account`: into the card’s account, at once · 卡账户
                             *     - `chip`: into the chip, at its next online tap · 芯片
                             * @enum {string}
                             */
                            refundTo: "account" | "chip";
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
                            /** @description of the last proposal of people */
                            approvalId: string | null;
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
                            /**
                             * @description the case whose decision this one looks at again
                             * @example null
                             */
                            appealOf: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** @description number of its steps */
                            version: number;
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
    DisputesController_open: {
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
                 *       "cardId": "452113379208724480",
                 *       "psn": "01",
                 *       "tappedAt": "2026-03-10T08:05:00+08:00",
                 *       "amountFen": 200,
                 *       "place": "人民广场站闸机",
                 *       "merchantId": "452113379208724480",
                 *       "words": "闸机没开",
                 *       "refundTo": "account",
                 *       "from": "holder"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the card whose chip was tapped
                     * @example 452113379208724480
                     */
                    cardId: string;
                    /**
                     * @description its chip; the latest when left out
                     * @example 01
                     */
                    psn?: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-10T08:05:00+08:00
                     */
                    tappedAt: string;
                    /**
                     * @description what the terminal showed
                     * @example 200
                     */
                    amountFen: number;
                    /** @example 人民广场站闸机 */
                    place: string;
                    /**
                     * @description where it is known
                     * @example 452113379208724480
                     */
                    merchantId?: string;
                    /**
                     * @description as the holder says it; card numbers in it are masked
                     * @example 闸机没开
                     */
                    words?: string;
                    /**
                     * @description - `account`: into the card’s account, at once · 卡账户
                     *     - `chip`: into the chip, at its next online tap · 芯片
                     * @default account
                     * @enum {string}
                     */
                    refundTo?: "account" | "chip";
                    /**
                     * @description whose complaint it is
                     *     - `holder`: the holder’s, written down · 持卡人
                     *     - `ops`: operations’ own finding · 运营
                     * @default holder
                     * @enum {string}
                     */
                    from?: "holder" | "ops";
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
                     *       "accountId": "452113379208724480",
                     *       "psn": "01",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "tappedAt": "2026-03-10T02:00:00.000Z",
                     *       "place": "人民广场站闸机",
                     *       "merchantId": "452113379208724480",
                     *       "refundTo": "account",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "appealOf": null,
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "holderWords": "闸机没开",
                     *       "mayDecide": [
                     *         "REFUND_HOLDER"
                     *       ],
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "fromState": "opened",
                     *           "toState": "opened",
                     *           "action": "merchant_asked",
                     *           "actorName": "engine",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "data": {},
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "chainIntact": false
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /** @example 452113379208724480 */
                        accountId: string;
                        /** @example 01 */
                        psn: string;
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
                        /**
                         * Format: date-time
                         * @description as the holder said
                         */
                        tappedAt: string | null;
                        /**
                         * @description as the holder said
                         * @example 人民广场站闸机
                         */
                        place: string | null;
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description of the last proposal of people */
                        approvalId: string | null;
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
                        /**
                         * @description the case whose decision this one looks at again
                         * @example null
                         */
                        appealOf: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        /**
                         * @description as the holder said; card numbers in it are masked
                         * @example 闸机没开
                         */
                        holderWords: string | null;
                        /** @description how two people may end it now; none when it is decided */
                        mayDecide: ("REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD")[];
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
                             * @enum {string|null}
                             */
                            fromState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed" | null;
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
                            /** @example merchant_asked */
                            action: string;
                            /** @example engine */
                            actorName: string;
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who in full, and what was known: check marks, the sum between the balances */
                            data: unknown;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description no step was changed, removed or added behind the chain’s back */
                        chainIntact: boolean;
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
    DisputesController_readSla: {
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
                     *       "openCount": 1,
                     *       "ageBuckets": [
                     *         {
                     *           "upToDays": 1,
                     *           "count": 1
                     *         }
                     *       ],
                     *       "dueToday": 1,
                     *       "breached": 1,
                     *       "waitsFor": [
                     *         {
                     *           "waitsFor": "NO_LATER_ANCHOR",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "decided": {
                     *         "count": 1,
                     *         "byEvidenceShare": 0.995,
                     *         "atOnceShare": 0.97,
                     *         "medianHours": 0.01,
                     *         "overdue": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        openCount: number;
                        ageBuckets: {
                            /** @description null: more than 15 */
                            upToDays: number | null;
                            count: number;
                        }[];
                        dueToday: number;
                        breached: number;
                        waitsFor: {
                            /** @example NO_LATER_ANCHOR */
                            waitsFor: string;
                            count: number;
                        }[];
                        decided: {
                            /** @description within the last 30 days */
                            count: number;
                            /**
                             * @description decided by evidence with nobody’s hand, of all
                             * @example 0.995
                             */
                            byEvidenceShare: number | null;
                            /**
                             * @description decided within a minute of opening, of all
                             * @example 0.97
                             */
                            atOnceShare: number | null;
                            /** @example 0.01 */
                            medianHours: number | null;
                            /** @description decided after their day */
                            overdue: number;
                        };
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    DisputesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "caseId": "452113379208724480",
                     *       "caseNo": "D452113379208724480",
                     *       "accountId": "452113379208724480",
                     *       "psn": "01",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "tappedAt": "2026-03-10T02:00:00.000Z",
                     *       "place": "人民广场站闸机",
                     *       "merchantId": "452113379208724480",
                     *       "refundTo": "account",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "appealOf": null,
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "holderWords": "闸机没开",
                     *       "mayDecide": [
                     *         "REFUND_HOLDER"
                     *       ],
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "fromState": "opened",
                     *           "toState": "opened",
                     *           "action": "merchant_asked",
                     *           "actorName": "engine",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "data": {},
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "chainIntact": false
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /** @example 452113379208724480 */
                        accountId: string;
                        /** @example 01 */
                        psn: string;
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
                        /**
                         * Format: date-time
                         * @description as the holder said
                         */
                        tappedAt: string | null;
                        /**
                         * @description as the holder said
                         * @example 人民广场站闸机
                         */
                        place: string | null;
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description of the last proposal of people */
                        approvalId: string | null;
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
                        /**
                         * @description the case whose decision this one looks at again
                         * @example null
                         */
                        appealOf: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        /**
                         * @description as the holder said; card numbers in it are masked
                         * @example 闸机没开
                         */
                        holderWords: string | null;
                        /** @description how two people may end it now; none when it is decided */
                        mayDecide: ("REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD")[];
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
                             * @enum {string|null}
                             */
                            fromState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed" | null;
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
                            /** @example merchant_asked */
                            action: string;
                            /** @example engine */
                            actorName: string;
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who in full, and what was known: check marks, the sum between the balances */
                            data: unknown;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description no step was changed, removed or added behind the chain’s back */
                        chainIntact: boolean;
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
    DisputesController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "REFUND_HOLDER",
                 *       "reason": {
                 *         "zh": "监控录像显示闸机未开",
                 *         "en": "the camera shows that the gate stayed shut"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description which of them fit depends on the case: `mayDecide` of it
                     *     - `REFUND_HOLDER`: the holder gets it back · 退还持卡人
                     *     - `POST_TO_MERCHANT`: the purchase stands, the merchant is paid · 入账给商户
                     *     - `CLOSE`: nothing to do · 结案
                     *     - `DROP_RECOVERED`: a second tap completed it · 重新挥卡已完成
                     *     - `LOAD_DONE`: the chip took the load · 圈存成功
                     *     - `LOAD_NOT_DONE`: the chip did not take the load, its money goes back · 圈存失败退回
                     *     - `ACCEPTOR_LOSS`: the acceptor bears it · 受理方承担
                     *     - `WAIVED`: waived, paid out of the issuer’s own · 豁免
                     *     - `UPHELD`: the first decision stands · 维持原决定
                     * @enum {string}
                     */
                    outcome: "REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD";
                    /**
                     * @example {
                     *       "zh": "监控录像显示闸机未开",
                     *       "en": "the camera shows that the gate stayed shut"
                     *     }
                     */
                    reason: {
                        zh: string;
                        en: string;
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    DisputesController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "GIVEN",
                 *       "words": "经办人来函申请",
                 *       "evidenceRef": "CCTV-20260310-0805"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `GIVEN`: the goods were given · 已交货
                     *     - `NOT_GIVEN`: no goods were given · 未交货
                     * @enum {string}
                     */
                    answer: "GIVEN" | "NOT_GIVEN";
                    /** @example 经办人来函申请 */
                    words: string;
                    /** @example CCTV-20260310-0805 */
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
                     *       "accountId": "452113379208724480",
                     *       "psn": "01",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "tappedAt": "2026-03-10T02:00:00.000Z",
                     *       "place": "人民广场站闸机",
                     *       "merchantId": "452113379208724480",
                     *       "refundTo": "account",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "appealOf": null,
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "holderWords": "闸机没开",
                     *       "mayDecide": [
                     *         "REFUND_HOLDER"
                     *       ],
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "fromState": "opened",
                     *           "toState": "opened",
                     *           "action": "merchant_asked",
                     *           "actorName": "engine",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "data": {},
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "chainIntact": false
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /** @example 452113379208724480 */
                        accountId: string;
                        /** @example 01 */
                        psn: string;
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
                        /**
                         * Format: date-time
                         * @description as the holder said
                         */
                        tappedAt: string | null;
                        /**
                         * @description as the holder said
                         * @example 人民广场站闸机
                         */
                        place: string | null;
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description of the last proposal of people */
                        approvalId: string | null;
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
                        /**
                         * @description the case whose decision this one looks at again
                         * @example null
                         */
                        appealOf: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        /**
                         * @description as the holder said; card numbers in it are masked
                         * @example 闸机没开
                         */
                        holderWords: string | null;
                        /** @description how two people may end it now; none when it is decided */
                        mayDecide: ("REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD")[];
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
                             * @enum {string|null}
                             */
                            fromState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed" | null;
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
                            /** @example merchant_asked */
                            action: string;
                            /** @example engine */
                            actorName: string;
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who in full, and what was known: check marks, the sum between the balances */
                            data: unknown;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description no step was changed, removed or added behind the chain’s back */
                        chainIntact: boolean;
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
    DisputesController_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": "持卡人称闸机未放行"
                 *     }
                 */
                "application/json": {
                    /** @example 持卡人称闸机未放行 */
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
                     *       "accountId": "452113379208724480",
                     *       "psn": "01",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "atc": 1,
                     *       "fromAtc": 1,
                     *       "toAtc": 1,
                     *       "amountFen": 200,
                     *       "openedBy": "engine",
                     *       "tappedAt": "2026-03-10T02:00:00.000Z",
                     *       "place": "人民广场站闸机",
                     *       "merchantId": "452113379208724480",
                     *       "refundTo": "account",
                     *       "waitsFor": "NO_LATER_ANCHOR",
                     *       "outcome": "REFUND_HOLDER",
                     *       "basis": "EVIDENCE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolutionId": "452113379208724480",
                     *       "approvalId": "452113379208724480",
                     *       "dueOn": "2026-03-10",
                     *       "breached": false,
                     *       "merchantDueOn": "2026-03-10",
                     *       "appealOf": null,
                     *       "openedAt": "2026-03-10T02:00:00.000Z",
                     *       "decidedAt": "2026-03-10T02:00:00.000Z",
                     *       "closedAt": "2026-03-10T02:00:00.000Z",
                     *       "version": 1,
                     *       "holderWords": "闸机没开",
                     *       "mayDecide": [
                     *         "REFUND_HOLDER"
                     *       ],
                     *       "steps": [
                     *         {
                     *           "stepNo": 1,
                     *           "fromState": "opened",
                     *           "toState": "opened",
                     *           "action": "merchant_asked",
                     *           "actorName": "engine",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "data": {},
                     *           "at": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "chainIntact": false
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        caseId: string;
                        /** @example D452113379208724480 */
                        caseNo: string;
                        /** @example 452113379208724480 */
                        accountId: string;
                        /** @example 01 */
                        psn: string;
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
                        /**
                         * Format: date-time
                         * @description as the holder said
                         */
                        tappedAt: string | null;
                        /**
                         * @description as the holder said
                         * @example 人民广场站闸机
                         */
                        place: string | null;
                        /** @description whose terminal it was */
                        merchantId: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description of the last proposal of people */
                        approvalId: string | null;
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
                        /**
                         * @description the case whose decision this one looks at again
                         * @example null
                         */
                        appealOf: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** @description number of its steps */
                        version: number;
                        /**
                         * @description as the holder said; card numbers in it are masked
                         * @example 闸机没开
                         */
                        holderWords: string | null;
                        /** @description how two people may end it now; none when it is decided */
                        mayDecide: ("REFUND_HOLDER" | "POST_TO_MERCHANT" | "CLOSE" | "DROP_RECOVERED" | "LOAD_DONE" | "LOAD_NOT_DONE" | "ACCEPTOR_LOSS" | "WAIVED" | "UPHELD")[];
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
                             * @enum {string|null}
                             */
                            fromState: "opened" | "awaiting_evidence" | "awaiting_merchant" | "proposed" | "decided" | "appealed" | "closed" | null;
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
                            /** @example merchant_asked */
                            action: string;
                            /** @example engine */
                            actorName: string;
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /** @description who in full, and what was known: check marks, the sum between the balances */
                            data: unknown;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description no step was changed, removed or added behind the chain’s back */
                        chainIntact: boolean;
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
    DisputesController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                accountId: string;
                /**
                 * @description sequence number of the chip
                 * @example 01
                 */
                psn: string;
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
                     *       "accountId": "452113379208724480",
                     *       "psn": "01",
                     *       "cardId": "452113379208724480",
                     *       "carrier": "card",
                     *       "state": "active",
                     *       "shadowFen": 50000,
                     *       "anchors": [
                     *         {
                     *           "source": "PERSONALIZATION",
                     *           "atc": 1,
                     *           "balanceFen": 50000,
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "loads": [
                     *         {
                     *           "atc": 1,
                     *           "amountFen": 50000,
                     *           "outcome": "DONE"
                     *         }
                     *       ],
                     *       "uploads": [
                     *         {
                     *           "atc": 1,
                     *           "tc": "A1B2C3D4E5F60718",
                     *           "amountFen": 50000,
                     *           "receivedAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "flashRecords": [
                     *         {
                     *           "atc": 1,
                     *           "tc": "A1B2C3D4E5F60718",
                     *           "tcVerified": false,
                     *           "amountFen": 50000,
                     *           "receivedAt": "2026-03-02T01:00:00.000Z",
                     *           "goods": "GIVEN"
                     *         }
                     *       ],
                     *       "countsWithoutDebit": [
                     *         1
                     *       ],
                     *       "resolutions": [
                     *         {
                     *           "kind": "FLASH",
                     *           "atc": 1,
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "outcome": "REFUND_HOLDER",
                     *           "amountFen": 50000,
                     *           "decidedAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "brackets": [
                     *         {
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "loadedFen": 50000,
                     *           "uploadedFen": 50000,
                     *           "missingFen": 50000,
                     *           "unknownCounts": 1,
                     *           "windowEndsOn": "2026-03-02",
                     *           "windowOver": false
                     *         }
                     *       ],
                     *       "verdicts": [
                     *         {
                     *           "kind": "FLASH",
                     *           "atc": 1,
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "outcome": "HOLD",
                     *           "reason": "NO_LATER_ANCHOR",
                     *           "amountFen": 50000,
                     *           "settled": false,
                     *           "text": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        accountId: string;
                        /**
                         * @description sequence number of the chip
                         * @example 01
                         */
                        psn: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /**
                         * @description - `card`: a card · 卡片
                         *     - `secure_element`: a phone · 手机
                         * @enum {string}
                         */
                        carrier: "card" | "secure_element";
                        /**
                         * @description - `active`: in use · 正常
                         *     - `suspended`: stopped for a while, can be taken up again · 暂停
                         *     - `retiring`: out of use, its last uploads may still come · 停用中
                         *     - `closed`: ended for good · 已关闭
                         * @enum {string}
                         */
                        state: "active" | "suspended" | "retiring" | "closed";
                        /**
                         * @description what the books say the chip holds
                         * @example 50000
                         */
                        shadowFen: number;
                        /** @description balances told under a right MAC, by count */
                        anchors: {
                            /**
                             * @description - `PERSONALIZATION`: count 0 of a new chip · 个人化
                             *     - `ONLINE`: an online message · 联机
                             *     - `LOAD`: a load’s message, before the load · 圈存
                             *     - `BEFORE_TAP`: an uploaded purchase, before its debit · 消费前
                             * @enum {string}
                             */
                            source: "PERSONALIZATION" | "ONLINE" | "LOAD" | "BEFORE_TAP";
                            atc: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            balanceFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            at: string;
                        }[];
                        loads: {
                            atc: number;
                            /**
                             * @description below zero: taken out again
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description - `DONE`: the chip took it · 成功
                             *     - `FAILED`: the chip did not · 失败
                             *     - `UNKNOWN`: no result came · 未知
                             * @enum {string}
                             */
                            outcome: "DONE" | "FAILED" | "UNKNOWN";
                        }[];
                        uploads: {
                            atc: number;
                            /** @example A1B2C3D4E5F60718 */
                            tc: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            receivedAt: string;
                        }[];
                        flashRecords: {
                            atc: number;
                            /** @example A1B2C3D4E5F60718 */
                            tc: string | null;
                            tcVerified: boolean;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            receivedAt: string;
                            /**
                             * @description null while nobody has said
                             *     - `GIVEN`: the goods were given · 已交货
                             *     - `NOT_GIVEN`: no goods were given · 未交货
                             * @enum {string|null}
                             */
                            goods: "GIVEN" | "NOT_GIVEN" | null;
                        }[];
                        countsWithoutDebit: number[];
                        resolutions: {
                            /**
                             * @description - `FLASH`: of a failed tap · 闪卡
                             *     - `DEBIT`: of an unrecorded debit · 无记录扣款
                             * @enum {string}
                             */
                            kind: "FLASH" | "DEBIT";
                            atc: number | null;
                            fromAtc: number | null;
                            toAtc: number | null;
                            /** @example REFUND_HOLDER */
                            outcome: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            decidedAt: string;
                        }[];
                        /** @description the sum between each two balances */
                        brackets: {
                            fromAtc: number;
                            toAtc: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            loadedFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            uploadedFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            missingFen: number;
                            unknownCounts: number;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            windowEndsOn: string;
                            windowOver: boolean;
                        }[];
                        /** @description as it would be judged now */
                        verdicts: {
                            /**
                             * @description - `FLASH`: a failed tap · 闪卡
                             *     - `UPLOAD`: an uploaded purchase · 上送消费
                             *     - `LOAD`: a load · 圈存
                             *     - `DEBIT`: what is missing between two balances · 缺少金额
                             * @enum {string}
                             */
                            kind: "FLASH" | "UPLOAD" | "LOAD" | "DEBIT";
                            atc: number | null;
                            fromAtc: number | null;
                            toAtc: number | null;
                            /** @example HOLD */
                            outcome: string;
                            /** @example NO_LATER_ANCHOR */
                            reason: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            settled: boolean;
                            text: {
                                zh: string;
                                en: string;
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
    HolderSessionController_pageKey: {
        parameters: {
            query?: never;
            header?: never;
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
                     *       "key": "1795161660000.AQAB…",
                     *       "publicKey": "BOv3…",
                     *       "expiresAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description give it back with the envelope; good for one PIN
                         * @example 1795161660000.AQAB…
                         */
                        key: string;
                        /**
                         * @description base64 of an uncompressed P-256 point
                         * @example BOv3…
                         */
                        publicKey: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            default: components["responses"]["Failed"];
        };
    };
    HolderSessionController_code: {
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
                 *       "cardNumber": "9366010000000000006"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description full card number
                     * @example 9366010000000000006
                     */
                    cardNumber: string;
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
                     *       "validSeconds": 300,
                     *       "againAfterSeconds": 60
                     *     }
                     */
                    "application/json": {
                        /** @example 300 */
                        validSeconds: number;
                        /**
                         * @description not before may another be asked for
                         * @example 60
                         */
                        againAfterSeconds: number;
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
    HolderSessionController_open: {
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
                 *       "cardNumber": "9366010000000000006",
                 *       "pin": {
                 *         "key": "1795161660000.AQAB…",
                 *         "envelope": "BGx2…"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description full card number
                     * @example 9366010000000000006
                     */
                    cardNumber: string;
                    pin: {
                        /**
                         * @description the page’s key as it was given
                         * @example 1795161660000.AQAB…
                         */
                        key: string;
                        /**
                         * @description base64: P-256 point, nonce, X9.8 block under AES-256-GCM by ECDH and HKDF-SHA-256, tag
                         * @example BGx2…
                         */
                        envelope: string;
                    };
                } | {
                    /**
                     * @description full card number
                     * @example 9366010000000000006
                     */
                    cardNumber: string;
                    /**
                     * @description as it came to the registered phone
                     * @example 402913
                     */
                    code: string;
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
            /** @description understood and refused: a rule or the idempotency key forbids it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    HolderController_card: {
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
                     *       "cardId": "452113379208724480",
                     *       "panMasked": "936601******0042",
                     *       "kind": "named",
                     *       "productName": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "status": "inactive",
                     *       "balanceFen": 50000,
                     *       "heldFen": 50000,
                     *       "availableFen": 50000,
                     *       "validTo": "2026-03-02",
                     *       "advice": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "mayPay": false,
                     *       "mayReportLoss": false,
                     *       "lossNotice": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "chip": {
                     *         "shadowFen": 50000,
                     *         "lastProven": {
                     *           "balanceFen": 50000,
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         },
                     *         "chips": [
                     *           {
                     *             "psn": "01",
                     *             "carrier": "card",
                     *             "state": "active",
                     *             "retiredFor": "lost",
                     *             "purseCapFen": 50000,
                     *             "transactionLimitFen": 50000,
                     *             "blacklistedOn": "2026-03-02",
                     *             "closesOn": "2026-03-02"
                     *           }
                     *         ],
                     *         "notice": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "servicePhone": "4008-000-000"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /** @example 936601******0042 */
                        panMasked: string;
                        /**
                         * @description - `named`: registered to its holder · 记名卡
                         *     - `anonymous`: bears no holder’s name · 不记名卡
                         * @enum {string}
                         */
                        kind: "named" | "anonymous";
                        productName: {
                            zh: string;
                            en: string;
                        };
                        /**
                         * @description - `inactive`: issued, not yet activated · 未激活
                         *     - `active`: in use · 正常
                         *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                         *     - `lost`: reported lost, blocked · 已挂失
                         *     - `stolen`: reported stolen, blocked · 已报失窃
                         *     - `closed`: ended for good · 已关闭
                         *     - `expired`: past its validity; the money in it remains the holder’s · 已过期
                         * @enum {string}
                         */
                        status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed" | "expired";
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        balanceFen: number;
                        /**
                         * @description set aside for holds
                         * @example 50000
                         */
                        heldFen: number;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        availableFen: number;
                        /**
                         * @description null: never expires
                         * @example 2026-03-02
                         */
                        validTo: string | null;
                        /** @description what the holder can do about the card’s state; null when nothing is needed */
                        advice: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description codes to pay with are given */
                        mayPay: boolean;
                        mayReportLoss: boolean;
                        /** @description what a loss report does, or why there is none (R-LOSS) */
                        lossNotice: {
                            zh: string;
                            en: string;
                        };
                        /** @description of chip cards */
                        chip: {
                            /**
                             * @description what the chip holds by the issuer’s books
                             * @example 50000
                             */
                            shadowFen: number;
                            /** @description the last balance the chip itself told under a right MAC */
                            lastProven: {
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                balanceFen: number;
                                /**
                                 * @description ISO 8601 instant
                                 * @example 2026-03-02T01:00:00.000Z
                                 */
                                at: string;
                            } | null;
                            chips: {
                                /**
                                 * @description sequence number
                                 * @example 01
                                 */
                                psn: string;
                                /**
                                 * @description - `card`: a card of this issuer · 本机构预付卡
                                 *     - `secure_element`: a chip in a phone · 手机安全单元
                                 * @enum {string}
                                 */
                                carrier: "card" | "secure_element";
                                /**
                                 * @description - `active`: in use · 正常
                                 *     - `suspended`: stopped for a while, can be taken up again · 暂停
                                 *     - `retiring`: out of use, its last uploads may still come · 停用中
                                 *     - `closed`: ended for good · 已关闭
                                 * @enum {string}
                                 */
                                state: "active" | "suspended" | "retiring" | "closed";
                                /**
                                 * @description - `lost`: reported lost, blocked · 已挂失
                                 *     - `replaced`: another card took its place · 已换卡
                                 *     - `expired`: its time ran out · 已过期
                                 *     - `deleted`: taken out of the phone · 已删除
                                 *     - `damaged`: cannot be read any more · 损坏
                                 * @enum {string|null}
                                 */
                                retiredFor: "lost" | "replaced" | "expired" | "deleted" | "damaged" | null;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                purseCapFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                transactionLimitFen: number;
                                /**
                                 * @description since when offline terminals are told not to take it
                                 * @example 2026-03-02
                                 */
                                blacklistedOn: string | null;
                                /**
                                 * @description last day on which its purchases may be uploaded (R-OFFLINE)
                                 * @example 2026-03-02
                                 */
                                closesOn: string | null;
                            }[];
                            notice: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /** @example 4008-000-000 */
                        servicePhone: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
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
    HolderController_entries: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
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
                     *           "entryId": "452113379208724480-1",
                     *           "kind": "purchase",
                     *           "where": "味美餐饮",
                     *           "purse": "account",
                     *           "amountFen": 50000,
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example 452113379208724480-1 */
                            entryId: string;
                            /** @example purchase */
                            kind: string;
                            /**
                             * @description the merchant, where there is one
                             * @example 味美餐饮
                             */
                            where: string | null;
                            /**
                             * @description - `account`: the card’s account · 卡账户
                             *     - `chip`: its chip · 芯片
                             * @enum {string}
                             */
                            purse: "account" | "chip";
                            /**
                             * @description below zero: money went out
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            at: string;
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
    HolderController_taps: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
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
                     *           "tapId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "amountFen": 50000,
                     *           "where": "人民广场站闸机",
                     *           "merchantId": "452113379208724480",
                     *           "tappedOn": "2026-03-02",
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            tapId: string;
                            /**
                             * @description - `purchase`: a terminal says it succeeded · 成功
                             *     - `flash`: a terminal says it failed · 终端报告失败
                             * @enum {string}
                             */
                            kind: "purchase" | "flash";
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /** @example 人民广场站闸机 */
                            where: string | null;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            merchantId: string;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            tappedOn: string;
                            /**
                             * @description when the terminal told us
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            at: string;
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
    HolderController_reportLoss: {
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
                 *       "confirm": true
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the card is blocked at once and cannot be used again
                     *     - `true`: yes · 是
                     * @example true
                     * @enum {boolean}
                     */
                    confirm: true;
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
                     *       "cardId": "452113379208724480",
                     *       "panMasked": "936601******0042",
                     *       "kind": "named",
                     *       "productName": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "status": "inactive",
                     *       "balanceFen": 50000,
                     *       "heldFen": 50000,
                     *       "availableFen": 50000,
                     *       "validTo": "2026-03-02",
                     *       "advice": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "mayPay": false,
                     *       "mayReportLoss": false,
                     *       "lossNotice": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "chip": {
                     *         "shadowFen": 50000,
                     *         "lastProven": {
                     *           "balanceFen": 50000,
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         },
                     *         "chips": [
                     *           {
                     *             "psn": "01",
                     *             "carrier": "card",
                     *             "state": "active",
                     *             "retiredFor": "lost",
                     *             "purseCapFen": 50000,
                     *             "transactionLimitFen": 50000,
                     *             "blacklistedOn": "2026-03-02",
                     *             "closesOn": "2026-03-02"
                     *           }
                     *         ],
                     *         "notice": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         }
                     *       },
                     *       "servicePhone": "4008-000-000"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /** @example 936601******0042 */
                        panMasked: string;
                        /**
                         * @description - `named`: registered to its holder · 记名卡
                         *     - `anonymous`: bears no holder’s name · 不记名卡
                         * @enum {string}
                         */
                        kind: "named" | "anonymous";
                        productName: {
                            zh: string;
                            en: string;
                        };
                        /**
                         * @description - `inactive`: issued, not yet activated · 未激活
                         *     - `active`: in use · 正常
                         *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                         *     - `lost`: reported lost, blocked · 已挂失
                         *     - `stolen`: reported stolen, blocked · 已报失窃
                         *     - `closed`: ended for good · 已关闭
                         *     - `expired`: past its validity; the money in it remains the holder’s · 已过期
                         * @enum {string}
                         */
                        status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed" | "expired";
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        balanceFen: number;
                        /**
                         * @description set aside for holds
                         * @example 50000
                         */
                        heldFen: number;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        availableFen: number;
                        /**
                         * @description null: never expires
                         * @example 2026-03-02
                         */
                        validTo: string | null;
                        /** @description what the holder can do about the card’s state; null when nothing is needed */
                        advice: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description codes to pay with are given */
                        mayPay: boolean;
                        mayReportLoss: boolean;
                        /** @description what a loss report does, or why there is none (R-LOSS) */
                        lossNotice: {
                            zh: string;
                            en: string;
                        };
                        /** @description of chip cards */
                        chip: {
                            /**
                             * @description what the chip holds by the issuer’s books
                             * @example 50000
                             */
                            shadowFen: number;
                            /** @description the last balance the chip itself told under a right MAC */
                            lastProven: {
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                balanceFen: number;
                                /**
                                 * @description ISO 8601 instant
                                 * @example 2026-03-02T01:00:00.000Z
                                 */
                                at: string;
                            } | null;
                            chips: {
                                /**
                                 * @description sequence number
                                 * @example 01
                                 */
                                psn: string;
                                /**
                                 * @description - `card`: a card of this issuer · 本机构预付卡
                                 *     - `secure_element`: a chip in a phone · 手机安全单元
                                 * @enum {string}
                                 */
                                carrier: "card" | "secure_element";
                                /**
                                 * @description - `active`: in use · 正常
                                 *     - `suspended`: stopped for a while, can be taken up again · 暂停
                                 *     - `retiring`: out of use, its last uploads may still come · 停用中
                                 *     - `closed`: ended for good · 已关闭
                                 * @enum {string}
                                 */
                                state: "active" | "suspended" | "retiring" | "closed";
                                /**
                                 * @description - `lost`: reported lost, blocked · 已挂失
                                 *     - `replaced`: another card took its place · 已换卡
                                 *     - `expired`: its time ran out · 已过期
                                 *     - `deleted`: taken out of the phone · 已删除
                                 *     - `damaged`: cannot be read any more · 损坏
                                 * @enum {string|null}
                                 */
                                retiredFor: "lost" | "replaced" | "expired" | "deleted" | "damaged" | null;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                purseCapFen: number;
                                /**
                                 * @description fen (1/100 CNY)
                                 * @example 50000
                                 */
                                transactionLimitFen: number;
                                /**
                                 * @description since when offline terminals are told not to take it
                                 * @example 2026-03-02
                                 */
                                blacklistedOn: string | null;
                                /**
                                 * @description last day on which its purchases may be uploaded (R-OFFLINE)
                                 * @example 2026-03-02
                                 */
                                closesOn: string | null;
                            }[];
                            notice: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /** @example 4008-000-000 */
                        servicePhone: string | null;
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
    HolderController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                open?: string;
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
                     *           "caseId": "452113379208724480",
                     *           "caseNo": "D452113379208724480",
                     *           "subject": "flash_record",
                     *           "state": "opened",
                     *           "amountFen": 50000,
                     *           "place": "人民广场站闸机",
                     *           "tappedAt": "2026-03-02T01:00:00.000Z",
                     *           "refundTo": "account",
                     *           "outcome": "REFUND_HOLDER",
                     *           "stands": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "canDo": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "dueOn": "2026-03-02",
                     *           "openedAt": "2026-03-02T01:00:00.000Z",
                     *           "decidedAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
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
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            place: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            tappedAt: string | null;
                            /**
                             * @description - `account`: into the card’s account, at once · 卡账户
                             *     - `chip`: into the chip, at its next online tap · 芯片
                             * @enum {string}
                             */
                            refundTo: "account" | "chip";
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
                            /** @description where it stands, in plain words */
                            stands: {
                                zh: string;
                                en: string;
                            };
                            /** @description what the holder can do to have it decided sooner, or next; null: nothing */
                            canDo: {
                                zh: string;
                                en: string;
                            } | null;
                            /**
                             * @description the latest day of its decision; null when it is decided
                             * @example 2026-03-02
                             */
                            dueOn: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            openedAt: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            decidedAt: string | null;
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
    HolderController_complain: {
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
                 *       "tappedAt": "2026-03-10T08:05:00+08:00",
                 *       "amountFen": 200,
                 *       "place": "人民广场站闸机",
                 *       "merchantId": "452113379208724480",
                 *       "words": "闸机没开",
                 *       "refundTo": "account"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2026-03-10T08:05:00+08:00
                     */
                    tappedAt: string;
                    /**
                     * @description what the machine showed
                     * @example 200
                     */
                    amountFen: number;
                    /** @example 人民广场站闸机 */
                    place: string;
                    /**
                     * @description where the holder chose a tap we know of
                     * @example 452113379208724480
                     */
                    merchantId?: string;
                    /** @example 闸机没开 */
                    words?: string;
                    /**
                     * @description - `account`: into the card’s account, at once · 卡账户
                     *     - `chip`: into the chip, at its next online tap · 芯片
                     * @default account
                     * @enum {string}
                     */
                    refundTo?: "account" | "chip";
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
                     *       "amountFen": 50000,
                     *       "place": "人民广场站闸机",
                     *       "tappedAt": "2026-03-02T01:00:00.000Z",
                     *       "refundTo": "account",
                     *       "outcome": "REFUND_HOLDER",
                     *       "stands": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "canDo": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "dueOn": "2026-03-02",
                     *       "openedAt": "2026-03-02T01:00:00.000Z",
                     *       "decidedAt": "2026-03-02T01:00:00.000Z",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "words": "闸机没有开，我没有进站",
                     *       "mayAppeal": false,
                     *       "appealUntil": "2026-03-02",
                     *       "atc": 1,
                     *       "psn": "01",
                     *       "steps": [
                     *         {
                     *           "toState": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
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
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        amountFen: number;
                        place: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        tappedAt: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description where it stands, in plain words */
                        stands: {
                            zh: string;
                            en: string;
                        };
                        /** @description what the holder can do to have it decided sooner, or next; null: nothing */
                        canDo: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @description the latest day of its decision; null when it is decided
                         * @example 2026-03-02
                         */
                        dueOn: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        openedAt: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        decidedAt: string | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description as the holder said */
                        words: string | null;
                        mayAppeal: boolean;
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        appealUntil: string | null;
                        atc: number | null;
                        /** @example 01 */
                        psn: string;
                        steps: {
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
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            at: string;
                        }[];
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
    HolderController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "caseId": "452113379208724480",
                     *       "caseNo": "D452113379208724480",
                     *       "subject": "flash_record",
                     *       "state": "opened",
                     *       "amountFen": 50000,
                     *       "place": "人民广场站闸机",
                     *       "tappedAt": "2026-03-02T01:00:00.000Z",
                     *       "refundTo": "account",
                     *       "outcome": "REFUND_HOLDER",
                     *       "stands": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "canDo": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "dueOn": "2026-03-02",
                     *       "openedAt": "2026-03-02T01:00:00.000Z",
                     *       "decidedAt": "2026-03-02T01:00:00.000Z",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "words": "闸机没有开，我没有进站",
                     *       "mayAppeal": false,
                     *       "appealUntil": "2026-03-02",
                     *       "atc": 1,
                     *       "psn": "01",
                     *       "steps": [
                     *         {
                     *           "toState": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
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
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        amountFen: number;
                        place: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        tappedAt: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description where it stands, in plain words */
                        stands: {
                            zh: string;
                            en: string;
                        };
                        /** @description what the holder can do to have it decided sooner, or next; null: nothing */
                        canDo: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @description the latest day of its decision; null when it is decided
                         * @example 2026-03-02
                         */
                        dueOn: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        openedAt: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        decidedAt: string | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description as the holder said */
                        words: string | null;
                        mayAppeal: boolean;
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        appealUntil: string | null;
                        atc: number | null;
                        /** @example 01 */
                        psn: string;
                        steps: {
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
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
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
    HolderController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "accountId": "452113379208724480",
                     *       "psn": "01",
                     *       "cardId": "452113379208724480",
                     *       "carrier": "card",
                     *       "state": "active",
                     *       "shadowFen": 50000,
                     *       "anchors": [
                     *         {
                     *           "source": "PERSONALIZATION",
                     *           "atc": 1,
                     *           "balanceFen": 50000,
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "loads": [
                     *         {
                     *           "atc": 1,
                     *           "amountFen": 50000,
                     *           "outcome": "DONE"
                     *         }
                     *       ],
                     *       "uploads": [
                     *         {
                     *           "atc": 1,
                     *           "tc": "A1B2C3D4E5F60718",
                     *           "amountFen": 50000,
                     *           "receivedAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "flashRecords": [
                     *         {
                     *           "atc": 1,
                     *           "tc": "A1B2C3D4E5F60718",
                     *           "tcVerified": false,
                     *           "amountFen": 50000,
                     *           "receivedAt": "2026-03-02T01:00:00.000Z",
                     *           "goods": "GIVEN"
                     *         }
                     *       ],
                     *       "countsWithoutDebit": [
                     *         1
                     *       ],
                     *       "resolutions": [
                     *         {
                     *           "kind": "FLASH",
                     *           "atc": 1,
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "outcome": "REFUND_HOLDER",
                     *           "amountFen": 50000,
                     *           "decidedAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "brackets": [
                     *         {
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "loadedFen": 50000,
                     *           "uploadedFen": 50000,
                     *           "missingFen": 50000,
                     *           "unknownCounts": 1,
                     *           "windowEndsOn": "2026-03-02",
                     *           "windowOver": false
                     *         }
                     *       ],
                     *       "verdicts": [
                     *         {
                     *           "kind": "FLASH",
                     *           "atc": 1,
                     *           "fromAtc": 1,
                     *           "toAtc": 1,
                     *           "outcome": "HOLD",
                     *           "reason": "NO_LATER_ANCHOR",
                     *           "amountFen": 50000,
                     *           "settled": false,
                     *           "text": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        accountId: string;
                        /**
                         * @description sequence number of the chip
                         * @example 01
                         */
                        psn: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /**
                         * @description - `card`: a card · 卡片
                         *     - `secure_element`: a phone · 手机
                         * @enum {string}
                         */
                        carrier: "card" | "secure_element";
                        /**
                         * @description - `active`: in use · 正常
                         *     - `suspended`: stopped for a while, can be taken up again · 暂停
                         *     - `retiring`: out of use, its last uploads may still come · 停用中
                         *     - `closed`: ended for good · 已关闭
                         * @enum {string}
                         */
                        state: "active" | "suspended" | "retiring" | "closed";
                        /**
                         * @description what the books say the chip holds
                         * @example 50000
                         */
                        shadowFen: number;
                        /** @description balances told under a right MAC, by count */
                        anchors: {
                            /**
                             * @description - `PERSONALIZATION`: count 0 of a new chip · 个人化
                             *     - `ONLINE`: an online message · 联机
                             *     - `LOAD`: a load’s message, before the load · 圈存
                             *     - `BEFORE_TAP`: an uploaded purchase, before its debit · 消费前
                             * @enum {string}
                             */
                            source: "PERSONALIZATION" | "ONLINE" | "LOAD" | "BEFORE_TAP";
                            atc: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            balanceFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            at: string;
                        }[];
                        loads: {
                            atc: number;
                            /**
                             * @description below zero: taken out again
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description - `DONE`: the chip took it · 成功
                             *     - `FAILED`: the chip did not · 失败
                             *     - `UNKNOWN`: no result came · 未知
                             * @enum {string}
                             */
                            outcome: "DONE" | "FAILED" | "UNKNOWN";
                        }[];
                        uploads: {
                            atc: number;
                            /** @example A1B2C3D4E5F60718 */
                            tc: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            receivedAt: string;
                        }[];
                        flashRecords: {
                            atc: number;
                            /** @example A1B2C3D4E5F60718 */
                            tc: string | null;
                            tcVerified: boolean;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            receivedAt: string;
                            /**
                             * @description null while nobody has said
                             *     - `GIVEN`: the goods were given · 已交货
                             *     - `NOT_GIVEN`: no goods were given · 未交货
                             * @enum {string|null}
                             */
                            goods: "GIVEN" | "NOT_GIVEN" | null;
                        }[];
                        countsWithoutDebit: number[];
                        resolutions: {
                            /**
                             * @description - `FLASH`: of a failed tap · 闪卡
                             *     - `DEBIT`: of an unrecorded debit · 无记录扣款
                             * @enum {string}
                             */
                            kind: "FLASH" | "DEBIT";
                            atc: number | null;
                            fromAtc: number | null;
                            toAtc: number | null;
                            /** @example REFUND_HOLDER */
                            outcome: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            decidedAt: string;
                        }[];
                        /** @description the sum between each two balances */
                        brackets: {
                            fromAtc: number;
                            toAtc: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            loadedFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            uploadedFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            missingFen: number;
                            unknownCounts: number;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            windowEndsOn: string;
                            windowOver: boolean;
                        }[];
                        /** @description as it would be judged now */
                        verdicts: {
                            /**
                             * @description - `FLASH`: a failed tap · 闪卡
                             *     - `UPLOAD`: an uploaded purchase · 上送消费
                             *     - `LOAD`: a load · 圈存
                             *     - `DEBIT`: what is missing between two balances · 缺少金额
                             * @enum {string}
                             */
                            kind: "FLASH" | "UPLOAD" | "LOAD" | "DEBIT";
                            atc: number | null;
                            fromAtc: number | null;
                            toAtc: number | null;
                            /** @example HOLD */
                            outcome: string;
                            /** @example NO_LATER_ANCHOR */
                            reason: string;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            amountFen: number;
                            settled: boolean;
                            text: {
                                zh: string;
                                en: string;
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
    HolderController_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": "闸机没有开，我没有进站"
                 *     }
                 */
                "application/json": {
                    /** @example 闸机没有开，我没有进站 */
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
                     *       "amountFen": 50000,
                     *       "place": "人民广场站闸机",
                     *       "tappedAt": "2026-03-02T01:00:00.000Z",
                     *       "refundTo": "account",
                     *       "outcome": "REFUND_HOLDER",
                     *       "stands": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "canDo": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "dueOn": "2026-03-02",
                     *       "openedAt": "2026-03-02T01:00:00.000Z",
                     *       "decidedAt": "2026-03-02T01:00:00.000Z",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "words": "闸机没有开，我没有进站",
                     *       "mayAppeal": false,
                     *       "appealUntil": "2026-03-02",
                     *       "atc": 1,
                     *       "psn": "01",
                     *       "steps": [
                     *         {
                     *           "toState": "opened",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "at": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
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
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        amountFen: number;
                        place: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        tappedAt: string | null;
                        /**
                         * @description - `account`: into the card’s account, at once · 卡账户
                         *     - `chip`: into the chip, at its next online tap · 芯片
                         * @enum {string}
                         */
                        refundTo: "account" | "chip";
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
                        /** @description where it stands, in plain words */
                        stands: {
                            zh: string;
                            en: string;
                        };
                        /** @description what the holder can do to have it decided sooner, or next; null: nothing */
                        canDo: {
                            zh: string;
                            en: string;
                        } | null;
                        /**
                         * @description the latest day of its decision; null when it is decided
                         * @example 2026-03-02
                         */
                        dueOn: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        openedAt: string;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        decidedAt: string | null;
                        /** @description of the decision */
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description as the holder said */
                        words: string | null;
                        mayAppeal: boolean;
                        /**
                         * @description China day
                         * @example 2026-03-02
                         */
                        appealUntil: string | null;
                        atc: number | null;
                        /** @example 01 */
                        psn: string;
                        steps: {
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
                            reason: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
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
    ChipController_ecash: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "chips": [
                     *         {
                     *           "psn": "01",
                     *           "carrier": "card",
                     *           "state": "active",
                     *           "retiredFor": "lost",
                     *           "purseCapFen": 50000,
                     *           "transactionLimitFen": 50000,
                     *           "blacklistedOn": "2026-03-02",
                     *           "closesOn": "2026-03-02"
                     *         }
                     *       ],
                     *       "remainderFen": 50000,
                     *       "replacedBy": "452113379208724480",
                     *       "notice": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       }
                     *     }
                     */
                    "application/json": {
                        chips: {
                            /**
                             * @description sequence number
                             * @example 01
                             */
                            psn: string;
                            /**
                             * @description - `card`: a card of this issuer · 本机构预付卡
                             *     - `secure_element`: a chip in a phone · 手机安全单元
                             * @enum {string}
                             */
                            carrier: "card" | "secure_element";
                            /**
                             * @description - `active`: in use · 正常
                             *     - `suspended`: stopped for a while, can be taken up again · 暂停
                             *     - `retiring`: out of use, its last uploads may still come · 停用中
                             *     - `closed`: ended for good · 已关闭
                             * @enum {string}
                             */
                            state: "active" | "suspended" | "retiring" | "closed";
                            /**
                             * @description - `lost`: reported lost, blocked · 已挂失
                             *     - `replaced`: another card took its place · 已换卡
                             *     - `expired`: its time ran out · 已过期
                             *     - `deleted`: taken out of the phone · 已删除
                             *     - `damaged`: cannot be read any more · 损坏
                             * @enum {string|null}
                             */
                            retiredFor: "lost" | "replaced" | "expired" | "deleted" | "damaged" | null;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            purseCapFen: number;
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            transactionLimitFen: number;
                            /**
                             * @description since when offline terminals are told not to take it
                             * @example 2026-03-02
                             */
                            blacklistedOn: string | null;
                            /**
                             * @description last day on which its purchases may be uploaded (R-OFFLINE)
                             * @example 2026-03-02
                             */
                            closesOn: string | null;
                        }[];
                        /**
                         * @description what the chip still holds by the issuer’s books; owed to the holder, never forfeit
                         * @example 50000
                         */
                        remainderFen: number;
                        /**
                         * @description card that the rest goes to
                         * @example 452113379208724480
                         */
                        replacedBy: string | null;
                        /** @description what the holder is told about it */
                        notice: {
                            zh: string;
                            en: string;
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
    ChipController_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请",
                 *       "retiredFor": "damaged"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
                    reason: string;
                    /**
                     * @description - `damaged`: cannot be read any more · 损坏
                     *     - `expired`: its time ran out · 已过期
                     * @enum {string}
                     */
                    retiredFor: "damaged" | "expired";
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    ChipController_replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请",
                 *       "replacedFor": "lost",
                 *       "holderIdNumber": "11010519491231002X"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
                    reason: string;
                    /**
                     * @description lost: named cards only, after their loss report (R-LOSS)
                     *     - `lost`: reported lost, blocked · 已挂失
                     *     - `damaged`: cannot be read any more · 损坏
                     *     - `expired`: its time ran out · 已过期
                     * @enum {string}
                     */
                    replacedFor: "lost" | "damaged" | "expired";
                    /** @description of named cards, as shown by the holder */
                    holderIdNumber?: string;
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    ChipController_extend: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    ChipController_list: {
        parameters: {
            query?: {
                /** @description changes after this version; 0 = the whole list */
                since?: number;
                limit?: number;
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
                     *       "version": 1,
                     *       "complete": true,
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "panMasked": "960001*********0018",
                     *           "psn": "001",
                     *           "listed": false,
                     *           "since": "2026-03-02",
                     *           "cause": "lost"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description ask with this as `since` next */
                        version: number;
                        /** @description false when more changes follow */
                        complete: boolean;
                        items: {
                            version: number;
                            panMasked: string;
                            psn: string;
                            /** @description false: taken off the list */
                            listed: boolean;
                            /**
                             * @description China day
                             * @example 2026-03-02
                             */
                            since: string | null;
                            /**
                             * @description - `lost`: reported lost, blocked · 已挂失
                             *     - `replaced`: another card took its place · 已换卡
                             *     - `expired`: its time ran out · 已过期
                             *     - `deleted`: taken out of the phone · 已删除
                             *     - `damaged`: cannot be read any more · 损坏
                             *     - `suspended`: stopped for a while, can be taken up again · 暂停
                             * @enum {string}
                             */
                            cause: "lost" | "replaced" | "expired" | "deleted" | "damaged" | "suspended";
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    ChipFilesController_keys: {
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
                     *           "kcv": "08D7B4FB",
                     *           "createdAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            transportKeyId: string;
                            label: string;
                            /**
                             * @description - `3DES`: triple DES, 16-byte keys · 3DES
                             *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                             * @enum {string}
                             */
                            algorithm: "3DES" | "SM4";
                            /**
                             * @description null until both halves are entered
                             * @example 08D7B4FB
                             */
                            kcv: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    ChipFilesController_createKey: {
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
                 *       "label": "制卡厂 A 2026",
                 *       "algorithm": "3DES"
                 *     }
                 */
                "application/json": {
                    /** @example 制卡厂 A 2026 */
                    label: string;
                    /**
                     * @description that of the chips it is for
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
                     *       "kcv": "08D7B4FB",
                     *       "createdAt": "2026-03-02T01:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        transportKeyId: string;
                        label: string;
                        /**
                         * @description - `3DES`: triple DES, 16-byte keys · 3DES
                         *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                         * @enum {string}
                         */
                        algorithm: "3DES" | "SM4";
                        /**
                         * @description null until both halves are entered
                         * @example 08D7B4FB
                         */
                        kcv: string | null;
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
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
    ChipFilesController_enterComponent: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                    /** @example 1 */
                    componentNo: 1 | 2;
                    /** @description this custodian’s half of the key */
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
            /** @description done */
            200: {
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
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        transportKeyId: string;
                        componentNo: number;
                        kcv: string;
                        /** @description both halves are there: the key is in force */
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
    ChipFilesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *           "fileId": "452113379208724480",
                     *           "orderId": "452113379208724480",
                     *           "productCode": "GIFT-A",
                     *           "cardId": "452113379208724480",
                     *           "transportKeyId": "452113379208724480",
                     *           "releaseNo": 1,
                     *           "cardCount": 1,
                     *           "approvalId": "452113379208724480",
                     *           "releasedBy": "452113379208724480",
                     *           "releasedAt": "2026-03-02T01:00:00.000Z",
                     *           "fetchedBy": "452113379208724480",
                     *           "fetchedAt": "2026-03-02T01:00:00.000Z",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "sizeBytes": 1
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            fileId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            productCode: string;
                            /**
                             * @description of a replacement card’s file
                             * @example 452113379208724480
                             */
                            cardId: string | null;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            transportKeyId: string;
                            /** @description counts how often the data of these cards were released */
                            releaseNo: number;
                            cardCount: number;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            approvalId: string;
                            releasedBy: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            releasedAt: string;
                            fetchedBy: string | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            fetchedAt: string | null;
                            /** @description hex, of the file as it was sent to its end; null while it was not */
                            sha256: string | null;
                            sizeBytes: number | null;
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
    ChipFilesController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "transportKeyId": "452113379208724480",
                 *       "productCode": "GIFT-A",
                 *       "cardId": "452113379208724480",
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description id
                     * @example 452113379208724480
                     */
                    transportKeyId: string;
                    /** @description needed when chip cards of two products were ordered */
                    productCode?: string;
                    /**
                     * @description a replacement card alone; else the cards the order was issued with
                     * @example 452113379208724480
                     */
                    cardId?: string;
                    /** @example 经办人来函申请 */
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
                     *       "status": "pending",
                     *       "objectId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        /**
                         * @description what the approval will create or change
                         * @example 452113379208724480
                         */
                        objectId: string;
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
    ChipFilesController_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                    "application/x-ndjson": Blob;
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
    SecureElementsController_provision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "serialNo": "9F7F0102030405060708",
                 *       "transportKeyId": "452113379208724480",
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description of the secure element
                     * @example 9F7F0102030405060708
                     */
                    serialNo: string;
                    /**
                     * @description key shared with the maker of the element
                     * @example 452113379208724480
                     */
                    transportKeyId: string;
                    /** @example 经办人来函申请 */
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
                     *       "secureElementId": "452113379208724480",
                     *       "cardId": "452113379208724480",
                     *       "panMasked": "936602******1243",
                     *       "serialNo": "9F7F0102030405060708",
                     *       "psn": "001",
                     *       "state": "requested",
                     *       "createdAt": "2026-03-02T01:00:00.000Z",
                     *       "commands": [
                     *         {
                     *           "counterNo": 1,
                     *           "command": "install",
                     *           "reason": "见附件说明",
                     *           "requestedBy": "452113379208724480",
                     *           "requestedAt": "2026-03-02T01:00:00.000Z",
                     *           "outcome": "done",
                     *           "answeredAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        secureElementId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /** @example 936602******1243 */
                        panMasked: string;
                        serialNo: string;
                        /** @description sequence number of its chip */
                        psn: string;
                        /**
                         * @description as the element has confirmed
                         *     - `requested`: its installation was asked for · 已申请
                         *     - `installed`: the application is there, without a card · 已安装
                         *     - `active`: personalized, in use · 正常
                         *     - `suspended`: no loads, on the list of terminals · 暂停
                         *     - `deleted`: gone from the phone · 已删除
                         * @enum {string}
                         */
                        state: "requested" | "installed" | "active" | "suspended" | "deleted";
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
                        commands: {
                            counterNo: number;
                            /**
                             * @description - `install`: puts the application into the phone · 安装
                             *     - `personalize`: puts the card’s data and keys into it · 个人化
                             *     - `suspend`: stops the chip for a while · 暂停
                             *     - `resume`: takes the chip up again · 恢复
                             *     - `delete`: takes the application out of the phone · 删除
                             * @enum {string}
                             */
                            command: "install" | "personalize" | "suspend" | "resume" | "delete";
                            reason: string;
                            requestedBy: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            requestedAt: string;
                            /**
                             * @description null while the element has not answered
                             *     - `done`: finished · 已完成
                             *     - `failed`: did not succeed · 失败
                             * @enum {string|null}
                             */
                            outcome: "done" | "failed" | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            answeredAt: string | null;
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
    SecureElementsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description id */
                cardId?: string;
                /**
                 * @description - `requested`: its installation was asked for · 已申请
                 *     - `installed`: the application is there, without a card · 已安装
                 *     - `active`: personalized, in use · 正常
                 *     - `suspended`: no loads, on the list of terminals · 暂停
                 *     - `deleted`: gone from the phone · 已删除
                 */
                state?: "requested" | "installed" | "active" | "suspended" | "deleted";
                /** @description true: a command of it has no answer yet */
                open?: string;
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
                     *           "secureElementId": "452113379208724480",
                     *           "cardId": "452113379208724480",
                     *           "panMasked": "936602******1243",
                     *           "serialNo": "9F7F0102030405060708",
                     *           "psn": "001",
                     *           "state": "requested",
                     *           "createdAt": "2026-03-02T01:00:00.000Z",
                     *           "commands": [
                     *             {
                     *               "counterNo": 1,
                     *               "command": "install",
                     *               "reason": "见附件说明",
                     *               "requestedBy": "452113379208724480",
                     *               "requestedAt": "2026-03-02T01:00:00.000Z",
                     *               "outcome": "done",
                     *               "answeredAt": "2026-03-02T01:00:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            secureElementId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            cardId: string;
                            /** @example 936602******1243 */
                            panMasked: string;
                            serialNo: string;
                            /** @description sequence number of its chip */
                            psn: string;
                            /**
                             * @description as the element has confirmed
                             *     - `requested`: its installation was asked for · 已申请
                             *     - `installed`: the application is there, without a card · 已安装
                             *     - `active`: personalized, in use · 正常
                             *     - `suspended`: no loads, on the list of terminals · 暂停
                             *     - `deleted`: gone from the phone · 已删除
                             * @enum {string}
                             */
                            state: "requested" | "installed" | "active" | "suspended" | "deleted";
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            createdAt: string;
                            commands: {
                                counterNo: number;
                                /**
                                 * @description - `install`: puts the application into the phone · 安装
                                 *     - `personalize`: puts the card’s data and keys into it · 个人化
                                 *     - `suspend`: stops the chip for a while · 暂停
                                 *     - `resume`: takes the chip up again · 恢复
                                 *     - `delete`: takes the application out of the phone · 删除
                                 * @enum {string}
                                 */
                                command: "install" | "personalize" | "suspend" | "resume" | "delete";
                                reason: string;
                                requestedBy: string;
                                /**
                                 * @description ISO 8601 instant
                                 * @example 2026-03-02T01:00:00.000Z
                                 */
                                requestedAt: string;
                                /**
                                 * @description null while the element has not answered
                                 *     - `done`: finished · 已完成
                                 *     - `failed`: did not succeed · 失败
                                 * @enum {string|null}
                                 */
                                outcome: "done" | "failed" | null;
                                /**
                                 * @description ISO 8601 instant
                                 * @example 2026-03-02T01:00:00.000Z
                                 */
                                answeredAt: string | null;
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
    SecureElementsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "secureElementId": "452113379208724480",
                     *       "cardId": "452113379208724480",
                     *       "panMasked": "936602******1243",
                     *       "serialNo": "9F7F0102030405060708",
                     *       "psn": "001",
                     *       "state": "requested",
                     *       "createdAt": "2026-03-02T01:00:00.000Z",
                     *       "commands": [
                     *         {
                     *           "counterNo": 1,
                     *           "command": "install",
                     *           "reason": "见附件说明",
                     *           "requestedBy": "452113379208724480",
                     *           "requestedAt": "2026-03-02T01:00:00.000Z",
                     *           "outcome": "done",
                     *           "answeredAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        secureElementId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /** @example 936602******1243 */
                        panMasked: string;
                        serialNo: string;
                        /** @description sequence number of its chip */
                        psn: string;
                        /**
                         * @description as the element has confirmed
                         *     - `requested`: its installation was asked for · 已申请
                         *     - `installed`: the application is there, without a card · 已安装
                         *     - `active`: personalized, in use · 正常
                         *     - `suspended`: no loads, on the list of terminals · 暂停
                         *     - `deleted`: gone from the phone · 已删除
                         * @enum {string}
                         */
                        state: "requested" | "installed" | "active" | "suspended" | "deleted";
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
                        commands: {
                            counterNo: number;
                            /**
                             * @description - `install`: puts the application into the phone · 安装
                             *     - `personalize`: puts the card’s data and keys into it · 个人化
                             *     - `suspend`: stops the chip for a while · 暂停
                             *     - `resume`: takes the chip up again · 恢复
                             *     - `delete`: takes the application out of the phone · 删除
                             * @enum {string}
                             */
                            command: "install" | "personalize" | "suspend" | "resume" | "delete";
                            reason: string;
                            requestedBy: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            requestedAt: string;
                            /**
                             * @description null while the element has not answered
                             *     - `done`: finished · 已完成
                             *     - `failed`: did not succeed · 失败
                             * @enum {string|null}
                             */
                            outcome: "done" | "failed" | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            answeredAt: string | null;
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
    SecureElementsController_command: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "command": "suspend",
                 *       "reason": "经办人来函申请"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `suspend`: stops the chip for a while · 暂停
                     *     - `resume`: takes the chip up again · 恢复
                     *     - `delete`: takes the application out of the phone · 删除
                     * @enum {string}
                     */
                    command: "suspend" | "resume" | "delete";
                    /** @example 经办人来函申请 */
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
                     *       "secureElementId": "452113379208724480",
                     *       "cardId": "452113379208724480",
                     *       "panMasked": "936602******1243",
                     *       "serialNo": "9F7F0102030405060708",
                     *       "psn": "001",
                     *       "state": "requested",
                     *       "createdAt": "2026-03-02T01:00:00.000Z",
                     *       "commands": [
                     *         {
                     *           "counterNo": 1,
                     *           "command": "install",
                     *           "reason": "见附件说明",
                     *           "requestedBy": "452113379208724480",
                     *           "requestedAt": "2026-03-02T01:00:00.000Z",
                     *           "outcome": "done",
                     *           "answeredAt": "2026-03-02T01:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        secureElementId: string;
                        /**
                         * @description id
                         * @example 452113379208724480
                         */
                        cardId: string;
                        /** @example 936602******1243 */
                        panMasked: string;
                        serialNo: string;
                        /** @description sequence number of its chip */
                        psn: string;
                        /**
                         * @description as the element has confirmed
                         *     - `requested`: its installation was asked for · 已申请
                         *     - `installed`: the application is there, without a card · 已安装
                         *     - `active`: personalized, in use · 正常
                         *     - `suspended`: no loads, on the list of terminals · 暂停
                         *     - `deleted`: gone from the phone · 已删除
                         * @enum {string}
                         */
                        state: "requested" | "installed" | "active" | "suspended" | "deleted";
                        /**
                         * @description ISO 8601 instant
                         * @example 2026-03-02T01:00:00.000Z
                         */
                        createdAt: string;
                        commands: {
                            counterNo: number;
                            /**
                             * @description - `install`: puts the application into the phone · 安装
                             *     - `personalize`: puts the card’s data and keys into it · 个人化
                             *     - `suspend`: stops the chip for a while · 暂停
                             *     - `resume`: takes the chip up again · 恢复
                             *     - `delete`: takes the application out of the phone · 删除
                             * @enum {string}
                             */
                            command: "install" | "personalize" | "suspend" | "resume" | "delete";
                            reason: string;
                            requestedBy: string;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            requestedAt: string;
                            /**
                             * @description null while the element has not answered
                             *     - `done`: finished · 已完成
                             *     - `failed`: did not succeed · 失败
                             * @enum {string|null}
                             */
                            outcome: "done" | "failed" | null;
                            /**
                             * @description ISO 8601 instant
                             * @example 2026-03-02T01:00:00.000Z
                             */
                            answeredAt: string | null;
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
    SecureElementsController_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "counterNo": 1,
                     *       "script": "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k="
                     *     }
                     */
                    "application/json": {
                        /** @description null when nothing is to be done */
                        counterNo: number | null;
                        /** @description base64, sealed for this element */
                        script: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    SecureElementsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counterNo": 1,
                 *       "answer": "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k="
                 *     }
                 */
                "application/json": {
                    counterNo: number;
                    /** @description base64, sealed by the element */
                    answer: string;
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
                     *       "counterNo": 1,
                     *       "script": "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k="
                     *     }
                     */
                    "application/json": {
                        /** @description null when nothing is to be done */
                        counterNo: number | null;
                        /** @description base64, sealed for this element */
                        script: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    SecureElementsController_load: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountFen": 50000,
                 *       "field55": "9F2608A1B2C3D4E5F607189F2701809F3602002A9F37041A2B3C4D9F0206000000050000"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description fen (1/100 CNY)
                     * @example 50000
                     */
                    amountFen: number;
                    /**
                     * @description what the chip told, with its online cryptogram over this amount
                     * @example 9F2608A1B2C3D4E5F607189F2701809F3602002A9F37041A2B3C4D9F0206000000050000
                     */
                    field55: string;
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
                     *       "approved": true,
                     *       "declineCode": "INSUFFICIENT_BALANCE",
                     *       "amountFen": 50000,
                     *       "atc": 1,
                     *       "field55": "910AA1B2C3D4E5F607183030"
                     *     }
                     */
                    "application/json": {
                        approved: boolean;
                        /** @example INSUFFICIENT_BALANCE */
                        declineCode: string | null;
                        /**
                         * @description fen (1/100 CNY)
                         * @example 50000
                         */
                        amountFen: number;
                        atc: number;
                        /**
                         * @description hex, for the chip; null when its cryptogram was not right
                         * @example 910AA1B2C3D4E5F607183030
                         */
                        field55: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
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
    SecureElementsController_loadResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "atc": 1,
                 *       "answer": "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k="
                 *     }
                 */
                "application/json": {
                    atc: number;
                    /** @description base64, what became of the command, sealed by the element */
                    answer: string;
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
                     *       "result": "TAKEN_NOTE_OF",
                     *       "outcome": "UNKNOWN"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description - `TAKEN_NOTE_OF`: kept; told again, nothing more happens · 已登记
                         *     - `NOT_FOUND`: no load of this count is known · 无此圈存
                         *     - `CONTRADICTS`: the load was settled otherwise before · 与已登记结果矛盾
                         * @enum {string}
                         */
                        result: "TAKEN_NOTE_OF" | "NOT_FOUND" | "CONTRADICTS";
                        /**
                         * @description - `UNKNOWN`: no result has come · 未知
                         *     - `DONE`: the chip took it · 成功
                         *     - `FAILED`: the chip did not; the amount went back · 失败
                         * @enum {string|null}
                         */
                        outcome: "UNKNOWN" | "DONE" | "FAILED" | null;
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    SandboxCardsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `inactive`: issued, not yet activated · 未激活
                 *     - `active`: in use · 正常
                 *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                 *     - `lost`: reported lost, blocked · 已挂失
                 *     - `stolen`: reported stolen, blocked · 已报失窃
                 *     - `closed`: ended for good · 已关闭
                 */
                status?: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
                /** @description id */
                orderId?: string;
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
                     *           "cardId": "452113379208724480",
                     *           "orderId": "452113379208724480",
                     *           "kind": "named",
                     *           "status": "inactive",
                     *           "balanceFen": 50000,
                     *           "pan": "960001*********0018",
                     *           "expiryYymm": "2903",
                     *           "track2": "960001*********0018=2903…",
                     *           "pin": "…"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            cardId: string;
                            /**
                             * @description id
                             * @example 452113379208724480
                             */
                            orderId: string;
                            /**
                             * @description - `named`: registered to its holder · 记名卡
                             *     - `anonymous`: bears no holder’s name · 不记名卡
                             * @enum {string}
                             */
                            kind: "named" | "anonymous";
                            /**
                             * @description - `inactive`: issued, not yet activated · 未激活
                             *     - `active`: in use · 正常
                             *     - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `lost`: reported lost, blocked · 已挂失
                             *     - `stolen`: reported stolen, blocked · 已报失窃
                             *     - `closed`: ended for good · 已关闭
                             * @enum {string}
                             */
                            status: "inactive" | "active" | "frozen" | "lost" | "stolen" | "closed";
                            /**
                             * @description fen (1/100 CNY)
                             * @example 50000
                             */
                            balanceFen: number;
                            pan: string;
                            expiryYymm: string;
                            track2: string;
                            /** @description as mailed; null when the holder changed it */
                            pin: string | null;
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
    SandboxChipsController_personalize: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description id
                 * @example 452113379208724480
                 */
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
                     *       "psn": "001",
                     *       "algorithm": "3DES",
                     *       "transportKey": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                     *       "ac": {
                     *         "encrypted": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                     *         "kcv": "08D7B4"
                     *       },
                     *       "mac": {
                     *         "encrypted": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                     *         "kcv": "08D7B4"
                     *       },
                     *       "enc": {
                     *         "encrypted": "5D1A0FE5C2B7A9833E64F01B7C92D8A1",
                     *         "kcv": "08D7B4"
                     *       }
                     *     }
                     */
                    "application/json": {
                        psn: string;
                        /**
                         * @description - `3DES`: triple DES, 16-byte keys · 3DES
                         *     - `SM4`: SM4, 16-byte keys · 国密 SM4
                         * @enum {string}
                         */
                        algorithm: "3DES" | "SM4";
                        /** @description hex */
                        transportKey: string;
                        /** @description hex; ECB under the transport key */
                        ac: {
                            encrypted: string;
                            kcv: string;
                        };
                        /** @description hex; ECB under the transport key */
                        mac: {
                            encrypted: string;
                            kcv: string;
                        };
                        /** @description hex; ECB under the transport key */
                        enc: {
                            encrypted: string;
                            kcv: string;
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
    PasswordController_change: {
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
                 *       "oldPassword": "correct horse battery",
                 *       "newPassword": "staple under the bridge"
                 *     }
                 */
                "application/json": {
                    /** @example correct horse battery */
                    oldPassword: string;
                    /**
                     * @description 8 to 200 characters, neither the old one nor the login
                     * @example staple under the bridge
                     */
                    newPassword: string;
                };
            };
        };
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
    SecondFactorController_state: {
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
                     *       "state": "none"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description - `none`: there is none yet · 未绑定
                         *     - `begun`: drawn, not yet confirmed by a code · 待确认
                         *     - `active`: in use · 正常
                         * @enum {string}
                         */
                        state: "none" | "begun" | "active";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    SecondFactorController_begin: {
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
                     *       "secret": "…",
                     *       "uri": "otpauth://totp/Yufuka:maker?secret=…&issuer=Yufuka",
                     *       "qrSvg": "<svg xmlns=\"http://www.w3.org/2000/svg\">…</svg>"
                     *     }
                     */
                    "application/json": {
                        /** @description base32, to type into the authenticator */
                        secret: string;
                        /** @description otpauth://totp/… */
                        uri: string;
                        /** @description the same as a QR code, an SVG image */
                        qrSvg: string;
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
    SecondFactorController_confirm: {
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
                 *       "code": "384120"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
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
    SecondFactorController_reset: {
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
    UsersController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description whose people
                 *     - `house`: of the issuer itself · 本机构
                 *     - `customer`: of a customer · 客户
                 *     - `merchant`: of a merchant · 商户
                 */
                party?: "house" | "customer" | "merchant";
                /**
                 * @description - `purchaser`: buys cards for a customer · 购卡人
                 *     - `merchant`: of a merchant · 商户
                 *     - `ops_maker`: issuer’s staff who propose · 经办
                 *     - `ops_checker`: issuer’s staff who approve · 复核
                 *     - `auditor`: reads everything, changes nothing · 审计
                 *     - `holder`: holds a card · 持卡人
                 */
                role?: "purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder";
                /**
                 * @description whether switched off; both unless told
                 *     - `true`: only those switched off · 已停用
                 *     - `false`: only those in use · 启用中
                 */
                disabled?: "true" | "false";
                /** @description a part of the login or the name */
                login?: string;
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
                     *           "userId": "452113379208724480",
                     *           "login": "wang.min",
                     *           "name": "王敏",
                     *           "roles": [
                     *             "purchaser"
                     *           ],
                     *           "customerId": "452113379208724480",
                     *           "merchantId": "452113379208724480",
                     *           "merchantRole": "owner",
                     *           "secondFactor": "none",
                     *           "liveSessions": 1,
                     *           "lastLoginAt": "2026-03-10T02:00:00.000Z",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "disabledAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            userId: string;
                            /** @example wang.min */
                            login: string;
                            /** @example 王敏 */
                            name: string;
                            roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder")[];
                            customerId: string | null;
                            merchantId: string | null;
                            /**
                             * @description - `owner`: may do everything for the merchant · 负责人
                             *     - `cashier`: does the merchant’s daily business · 收银员
                             *     - `viewer`: looks, changes nothing · 只读
                             * @enum {string|null}
                             */
                            merchantRole: "owner" | "cashier" | "viewer" | null;
                            /**
                             * @description of the authenticator
                             *     - `none`: not shared any more · 不分账
                             *     - `begun`: drawn, not yet confirmed by a code · 待确认
                             *     - `active`: in use · 正常
                             * @enum {string}
                             */
                            secondFactor: "none" | "begun" | "active";
                            /**
                             * @description sessions open now
                             * @example 1
                             */
                            liveSessions: number;
                            /**
                             * Format: date-time
                             * @description of the sessions not yet forgotten
                             */
                            lastLoginAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            disabledAt: string | null;
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
    UsersController_invite: {
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
                 *       "login": "wang.min",
                 *       "name": "王敏",
                 *       "roles": [
                 *         "ops_maker"
                 *       ],
                 *       "reason": "岗位调整"
                 *     }
                 */
                "application/json": {
                    /** @example wang.min */
                    login: string;
                    /** @example 王敏 */
                    name: string;
                    /**
                     * @example [
                     *       "ops_maker"
                     *     ]
                     */
                    roles: ("ops_maker" | "ops_checker" | "auditor")[];
                    /**
                     * @description kept in the audit trail
                     * @example 岗位调整
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
                     *       "status": "pending",
                     *       "userId": "452113379208724480",
                     *       "firstHalf": "4f0c9a7e21b8"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        userId: string;
                        /** @description of the first password, shown this once; the approver gets the other half */
                        firstHalf: string;
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
    UsersController_read: {
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
                     *       "userId": "452113379208724480",
                     *       "login": "wang.min",
                     *       "name": "王敏",
                     *       "roles": [
                     *         "purchaser"
                     *       ],
                     *       "customerId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "merchantRole": "owner",
                     *       "secondFactor": "none",
                     *       "liveSessions": 1,
                     *       "lastLoginAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "disabledAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /** @example wang.min */
                        login: string;
                        /** @example 王敏 */
                        name: string;
                        roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder")[];
                        customerId: string | null;
                        merchantId: string | null;
                        /**
                         * @description - `owner`: may do everything for the merchant · 负责人
                         *     - `cashier`: does the merchant’s daily business · 收银员
                         *     - `viewer`: looks, changes nothing · 只读
                         * @enum {string|null}
                         */
                        merchantRole: "owner" | "cashier" | "viewer" | null;
                        /**
                         * @description of the authenticator
                         *     - `none`: not shared any more · 不分账
                         *     - `begun`: drawn, not yet confirmed by a code · 待确认
                         *     - `active`: in use · 正常
                         * @enum {string}
                         */
                        secondFactor: "none" | "begun" | "active";
                        /**
                         * @description sessions open now
                         * @example 1
                         */
                        liveSessions: number;
                        /**
                         * Format: date-time
                         * @description of the sessions not yet forgotten
                         */
                        lastLoginAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        disabledAt: string | null;
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
    UsersController_change: {
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
                 *       "roles": [
                 *         "ops_maker"
                 *       ],
                 *       "enabled": true,
                 *       "reason": "岗位调整"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       "ops_maker"
                     *     ]
                     */
                    roles?: ("ops_maker" | "ops_checker" | "auditor")[];
                    /**
                     * @description switches a disabled account on again
                     *     - `true`: yes · 是
                     * @enum {boolean}
                     */
                    enabled?: true;
                    /**
                     * @description kept in the audit trail
                     * @example 岗位调整
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
    UsersController_disable: {
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
                 *       "reason": "岗位调整"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description kept in the audit trail
                     * @example 岗位调整
                     */
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
                     *       "login": "wang.min",
                     *       "name": "王敏",
                     *       "roles": [
                     *         "purchaser"
                     *       ],
                     *       "customerId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "merchantRole": "owner",
                     *       "secondFactor": "none",
                     *       "liveSessions": 1,
                     *       "lastLoginAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "disabledAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /** @example wang.min */
                        login: string;
                        /** @example 王敏 */
                        name: string;
                        roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder")[];
                        customerId: string | null;
                        merchantId: string | null;
                        /**
                         * @description - `owner`: may do everything for the merchant · 负责人
                         *     - `cashier`: does the merchant’s daily business · 收银员
                         *     - `viewer`: looks, changes nothing · 只读
                         * @enum {string|null}
                         */
                        merchantRole: "owner" | "cashier" | "viewer" | null;
                        /**
                         * @description of the authenticator
                         *     - `none`: not shared any more · 不分账
                         *     - `begun`: drawn, not yet confirmed by a code · 待确认
                         *     - `active`: in use · 正常
                         * @enum {string}
                         */
                        secondFactor: "none" | "begun" | "active";
                        /**
                         * @description sessions open now
                         * @example 1
                         */
                        liveSessions: number;
                        /**
                         * Format: date-time
                         * @description of the sessions not yet forgotten
                         */
                        lastLoginAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        disabledAt: string | null;
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
    UsersController_endSessions: {
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
                 *       "reason": "岗位调整"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description kept in the audit trail
                     * @example 岗位调整
                     */
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
                     *       "login": "wang.min",
                     *       "name": "王敏",
                     *       "roles": [
                     *         "purchaser"
                     *       ],
                     *       "customerId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "merchantRole": "owner",
                     *       "secondFactor": "none",
                     *       "liveSessions": 1,
                     *       "lastLoginAt": "2026-03-10T02:00:00.000Z",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "disabledAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /** @example wang.min */
                        login: string;
                        /** @example 王敏 */
                        name: string;
                        roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor" | "holder")[];
                        customerId: string | null;
                        merchantId: string | null;
                        /**
                         * @description - `owner`: may do everything for the merchant · 负责人
                         *     - `cashier`: does the merchant’s daily business · 收银员
                         *     - `viewer`: looks, changes nothing · 只读
                         * @enum {string|null}
                         */
                        merchantRole: "owner" | "cashier" | "viewer" | null;
                        /**
                         * @description of the authenticator
                         *     - `none`: not shared any more · 不分账
                         *     - `begun`: drawn, not yet confirmed by a code · 待确认
                         *     - `active`: in use · 正常
                         * @enum {string}
                         */
                        secondFactor: "none" | "begun" | "active";
                        /**
                         * @description sessions open now
                         * @example 1
                         */
                        liveSessions: number;
                        /**
                         * Format: date-time
                         * @description of the sessions not yet forgotten
                         */
                        lastLoginAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        disabledAt: string | null;
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
    UsersController_resetPassword: {
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
                 *       "reason": "岗位调整"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description kept in the audit trail
                     * @example 岗位调整
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
                     *       "status": "pending",
                     *       "userId": "452113379208724480",
                     *       "firstHalf": "4f0c9a7e21b8"
                     *     }
                     */
                    "application/json": {
                        approvalId: string;
                        /**
                         * @description - `pending`: waits to be decided or done · 待处理
                         * @enum {string}
                         */
                        status: "pending";
                        userId: string;
                        /** @description of the first password, shown this once; the approver gets the other half */
                        firstHalf: string;
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
    UsersController_drawSecondHalf: {
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
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "452113379208724480",
                     *       "secondHalf": "4f0c9a7e21b8"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /** @description the password is the first half, a hyphen, and this; shown this once */
                        secondHalf: string;
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
    ParametersController_list: {
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
                     *           "name": "hold.days",
                     *           "meaning": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "kind": "integer",
                     *           "unit": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "min": 1,
                     *           "max": 1,
                     *           "standard": {},
                     *           "citation": "policy",
                     *           "changedBy": "452113379208724480",
                     *           "inForce": {
                     *             "effectiveFrom": "2026-03-10",
                     *             "value": 30
                     *           },
                     *           "versions": [
                     *             {
                     *               "effectiveFrom": "2026-03-10",
                     *               "value": 30,
                     *               "citation": "policy",
                     *               "standing": "past"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example hold.days */
                            name: string;
                            meaning: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description - `integer`: a whole number of its unit · 整数
                             *     - `fen`: an amount in fen · 金额（分）
                             *     - `regions`: a list of provinces · 行政区划列表
                             *     - `licence`: whether licensed, and the merchant it names · 业务许可
                             * @enum {string}
                             */
                            kind: "integer" | "fen" | "regions" | "licence";
                            unit: {
                                zh: string;
                                en: string;
                            };
                            min: number | null;
                            max: number | null;
                            /** @description in force where nothing was ever set */
                            standard: unknown;
                            /** @example policy */
                            citation: string;
                            /** @description the command that changes it, where it is not changed here */
                            changedBy: string | null;
                            inForce: {
                                /** Format: date */
                                effectiveFrom: string | null;
                                /** @example 30 */
                                value: unknown;
                            };
                            /** @description latest first */
                            versions: {
                                /** Format: date */
                                effectiveFrom: string;
                                /** @example 30 */
                                value: unknown;
                                citation: string;
                                /**
                                 * @description - `past`: was in force until the next · 曾生效
                                 *     - `in_force`: in force today · 生效中
                                 *     - `to_come`: begins on a later day · 待生效
                                 * @enum {string}
                                 */
                                standing: "past" | "in_force" | "to_come";
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
    ParametersController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example hold.days */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-03-10",
                 *       "value": 45,
                 *       "reason": "节前延长"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description the first day it holds; today at the earliest
                     */
                    effectiveFrom: string;
                    /**
                     * @description as the parameter’s `kind` says
                     * @example 45
                     */
                    value: unknown;
                    /**
                     * @description kept in the audit trail
                     * @example 节前延长
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
}
