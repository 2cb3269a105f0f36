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
    "/v1/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vouchers and card transactions of a day, latest first
         * @description With a document, an account or a parent all days are searched.
         */
        get: operations["BooksController_vouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vouchers/{accountId}/{voucherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One voucher with its lines, its original document and the vouchers it belongs with */
        get: operations["BooksController_voucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of a day, latest first; by account of the chart, and by what its sub-ledger counts */
        get: operations["BooksController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Debit and credit sums of every account of the chart up to a day */
        get: operations["BooksController_trialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/job-queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many jobs wait, run and have failed, and how far the outbox is behind */
        get: operations["JobsController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs of a room in a state; failed ones with their reasons */
        get: operations["JobsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{room}/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a failed job its attempts again */
        post: operations["JobsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imported statements, newest first */
        get: operations["StatementsController_list"];
        put?: never;
        /** Imports a statement of the reserve account, whole or not at all */
        post: operations["ReceiveController_statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the bank's answers to payouts, whole or not at all */
        post: operations["ReceiveController_answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every file of the bank, newest first; refused ones with their reasons */
        get: operations["ReceiveController_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of a statement in its order, each with its basis */
        get: operations["StatementsController_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/day-closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a day that is over, and every open one before it; settles and pays what is due
         * @description Working days are those of the official calendar (R-CALENDAR). Follow it at its run.
         */
        post: operations["SettlementController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settlements, newest first */
        get: operations["SettlementController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One settlement with every step of its fee */
        get: operations["SettlementController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/business-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day it is, and how far days are settled */
        get: operations["SettlementRunsController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, newest first */
        get: operations["SettlementRunsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run is, and why it stopped */
        get: operations["SettlementRunsController_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a settlement gave to others of its chain, and what it got from them */
        get: operations["SettlementSplitsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays what is due today
         * @description Follow it at its run.
         */
        post: operations["PayoutsController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payouts, newest first */
        get: operations["PayoutsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a second person to let a failed payout be paid again, to the account the merchant has by then */
        post: operations["PayoutsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of payment instructions, newest first */
        get: operations["PayoutsController_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether books and reserve balance at the end of a day (R-RESERVE), and all that shows it */
        get: operations["ProofController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proofs kept when days were closed, newest first; proving a day again adds one */
        get: operations["ProofController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proofs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proof as it was kept, with all that showed it */
        get: operations["ProofController_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearing-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, newest first */
        get: operations["CasesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearing-cases/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a second person to end a case */
        post: operations["CasesController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-denials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may not take e-cash, since when and why; newest first */
        get: operations["EcashDenialsController_list"];
        put?: never;
        /** A merchant or terminal may not take e-cash from a day on: its taps are queued, not posted */
        post: operations["EcashDenialsController_deny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-denials/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It may again, for taps from a day on */
        post: operations["EcashDenialsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/load-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers that wait for people, oldest first; with a state, all in it */
        get: operations["LoadTransfersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/load-transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer, what stands in its way and what can be done */
        get: operations["LoadTransfersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/load-transfers/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a second person to end it: back to the card, or to suspense (R-CAP) */
        post: operations["LoadTransfersController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offline uploads, oldest first; by queue, merchant and state */
        get: operations["UploadsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-uploads/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, by queue, class and merchant, with sums */
        get: operations["UploadsController_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One upload */
        get: operations["UploadsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-uploads/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a second person to pay the merchant nevertheless (R-OFFLINE) */
        post: operations["UploadsController_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-uploads/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects for good: the acceptor bears it */
        post: operations["UploadsController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ecash-uploads/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Processes once more, after its terminal was registered for instance */
        post: operations["UploadsController_retry"];
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
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to which object, and why; newest first */
        get: operations["AuditEventsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes the hashes of the whole trail: whether an event was changed, added or removed */
        get: operations["AuditEventsController_check"];
        put?: never;
        post?: never;
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
    BooksController_vouchers: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description accounting date; today unless told, or any with a document or an account */
                date?: string;
                kind?: string;
                documentType?: string;
                documentId?: string;
                accountId?: string;
                /** @description its children: the cards of an issue */
                parentVoucherId?: string;
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
                     *           "accountId": "452113379208724480",
                     *           "voucherId": "452113379208724480",
                     *           "voucherNo": "V452113379208724480",
                     *           "parentVoucherId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "accountingDate": "2026-03-10",
                     *           "summary": "商户手续费",
                     *           "documentType": "authorization",
                     *           "documentId": "452113379208724480",
                     *           "reversesId": "452113379208724480",
                     *           "postedAt": "2026-03-10T02:00:00.000Z",
                     *           "amountFen": 20000
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description the card account it stands under; 0 for the house */
                            accountId: string;
                            voucherId: string;
                            /**
                             * @description of a card transaction: its reference number
                             * @example V452113379208724480
                             */
                            voucherNo: string;
                            parentVoucherId: string | null;
                            /** @example purchase */
                            kind: string;
                            accountingDate: string;
                            /** @example 商户手续费 */
                            summary: string;
                            /**
                             * @description the original document
                             * @example authorization
                             */
                            documentType: string;
                            documentId: string;
                            /** @description the voucher it undoes or follows */
                            reversesId: string | null;
                            postedAt: string;
                            /**
                             * @description of one side
                             * @example 20000
                             */
                            amountFen: number;
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
    BooksController_voucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 452113379208724480 */
                accountId: string;
                /** @example 452113379208724480 */
                voucherId: string;
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
                     *       "voucherId": "452113379208724480",
                     *       "voucherNo": "V452113379208724480",
                     *       "parentVoucherId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "accountingDate": "2026-03-10",
                     *       "summary": "商户手续费",
                     *       "documentType": "authorization",
                     *       "documentId": "452113379208724480",
                     *       "reversesId": "452113379208724480",
                     *       "postedAt": "2026-03-10T02:00:00.000Z",
                     *       "amountFen": 20000,
                     *       "entries": [
                     *         {
                     *           "lineNo": 1,
                     *           "direction": "D",
                     *           "gl": 2001,
                     *           "glNameZh": "预付卡余额",
                     *           "glNameEn": "Card balances",
                     *           "amountFen": 20000,
                     *           "subjectId": "452113379208724480"
                     *         }
                     *       ],
                     *       "orderId": "452113379208724480",
                     *       "customerId": "452113379208724480",
                     *       "related": [
                     *         {
                     *           "accountId": "452113379208724480",
                     *           "voucherId": "452113379208724480",
                     *           "voucherNo": "V452113379208724480",
                     *           "parentVoucherId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "accountingDate": "2026-03-10",
                     *           "summary": "商户手续费",
                     *           "documentType": "authorization",
                     *           "documentId": "452113379208724480",
                     *           "reversesId": "452113379208724480",
                     *           "postedAt": "2026-03-10T02:00:00.000Z",
                     *           "amountFen": 20000
                     *         }
                     *       ],
                     *       "authorization": {
                     *         "channel": "pos",
                     *         "merchantId": "452113379208724480",
                     *         "terminalId": "452113379208724480",
                     *         "batchNo": 1,
                     *         "traceNo": 1,
                     *         "rrn": "632507000123",
                     *         "authCode": "384120",
                     *         "availableFen": 20000,
                     *         "originalId": "452113379208724480"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description the card account it stands under; 0 for the house */
                        accountId: string;
                        voucherId: string;
                        /**
                         * @description of a card transaction: its reference number
                         * @example V452113379208724480
                         */
                        voucherNo: string;
                        parentVoucherId: string | null;
                        /** @example purchase */
                        kind: string;
                        accountingDate: string;
                        /** @example 商户手续费 */
                        summary: string;
                        /**
                         * @description the original document
                         * @example authorization
                         */
                        documentType: string;
                        documentId: string;
                        /** @description the voucher it undoes or follows */
                        reversesId: string | null;
                        postedAt: string;
                        /**
                         * @description of one side
                         * @example 20000
                         */
                        amountFen: number;
                        entries: {
                            lineNo: number;
                            /**
                             * @description - `D`: debit · 借方
                             *     - `C`: credit · 贷方
                             * @enum {string}
                             */
                            direction: "D" | "C";
                            /** @example 2001 */
                            gl: number;
                            /** @example 预付卡余额 */
                            glNameZh: string;
                            /** @example Card balances */
                            glNameEn: string;
                            /** @example 20000 */
                            amountFen: number;
                            /** @description what the sub-ledger counts by: merchant, receipt, order, payout; 0 without */
                            subjectId: string;
                        }[];
                        orderId: string | null;
                        customerId: string | null;
                        /** @description its parent, its reversal, what it follows and what follows it */
                        related: {
                            /** @description the card account it stands under; 0 for the house */
                            accountId: string;
                            voucherId: string;
                            /**
                             * @description of a card transaction: its reference number
                             * @example V452113379208724480
                             */
                            voucherNo: string;
                            parentVoucherId: string | null;
                            /** @example purchase */
                            kind: string;
                            accountingDate: string;
                            /** @example 商户手续费 */
                            summary: string;
                            /**
                             * @description the original document
                             * @example authorization
                             */
                            documentType: string;
                            documentId: string;
                            /** @description the voucher it undoes or follows */
                            reversesId: string | null;
                            postedAt: string;
                            /**
                             * @description of one side
                             * @example 20000
                             */
                            amountFen: number;
                        }[];
                        /** @description the card transaction, where one is the original document */
                        authorization: {
                            /** @example pos */
                            channel: string;
                            merchantId: string;
                            terminalId: string;
                            batchNo: number;
                            traceNo: number;
                            rrn: string;
                            authCode: string;
                            /**
                             * @description left on the card afterwards
                             * @example 20000
                             */
                            availableFen: number;
                            originalId: string | null;
                        } | null;
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
    BooksController_entries: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description accounting date; today unless told */
                date?: string;
                /** @description of the chart of accounts */
                gl?: number;
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
                     *           "lineNo": 1,
                     *           "direction": "D",
                     *           "gl": 2001,
                     *           "amountFen": 20000,
                     *           "subjectId": "452113379208724480",
                     *           "accountId": "452113379208724480",
                     *           "voucherId": "452113379208724480",
                     *           "accountingDate": "2026-03-10",
                     *           "kind": "purchase",
                     *           "documentType": "authorization",
                     *           "documentId": "452113379208724480"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            lineNo: number;
                            /**
                             * @description - `D`: debit · 借方
                             *     - `C`: credit · 贷方
                             * @enum {string}
                             */
                            direction: "D" | "C";
                            /** @example 2001 */
                            gl: number;
                            /** @example 20000 */
                            amountFen: number;
                            /** @description what the sub-ledger counts by: merchant, receipt, order, payout; 0 without */
                            subjectId: string;
                            accountId: string;
                            voucherId: string;
                            accountingDate: string;
                            /** @example purchase */
                            kind: string;
                            /** @example authorization */
                            documentType: string;
                            documentId: string;
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
    BooksController_trialBalance: {
        parameters: {
            query?: {
                /** @description up to the end of this day */
                date?: string;
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
                     *       "date": "2026-03-10",
                     *       "balanced": true,
                     *       "debitFen": 20000,
                     *       "creditFen": 20000,
                     *       "lines": [
                     *         {
                     *           "gl": 2001,
                     *           "nameZh": "预付礼品卡",
                     *           "nameEn": "Yufuka gift card",
                     *           "kind": "asset",
                     *           "reserveRole": "cards",
                     *           "debitFen": 20000,
                     *           "creditFen": 20000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        date: string;
                        balanced: boolean;
                        /** @example 20000 */
                        debitFen: number;
                        /** @example 20000 */
                        creditFen: number;
                        lines: {
                            /** @example 2001 */
                            gl: number;
                            nameZh: string;
                            nameEn: string;
                            /**
                             * @description - `asset`: owned · 资产
                             *     - `liability`: owed · 负债
                             *     - `income`: earned · 收入
                             *     - `expense`: borne · 费用
                             * @enum {string}
                             */
                            kind: "asset" | "liability" | "income" | "expense";
                            /** @example cards */
                            reserveRole: string;
                            /** @example 20000 */
                            debitFen: number;
                            /** @example 20000 */
                            creditFen: number;
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
    JobsController_board: {
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
                     *       "rooms": [
                     *         {
                     *           "room": "issuer",
                     *           "counts": {
                     *             "waiting": 1,
                     *             "active": 1,
                     *             "delayed": 1,
                     *             "failed": 1,
                     *             "completed": 1
                     *           }
                     *         }
                     *       ],
                     *       "outbox": {
                     *         "count": 1,
                     *         "oldestMs": 240,
                     *         "byJob": [
                     *           {
                     *             "jobName": "issuer.match-receipt",
                     *             "count": 1
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        rooms: {
                            /**
                             * @description - `issuer`: issuing · 发卡
                             *     - `acceptance`: acceptance · 受理
                             *     - `clearing`: clearing · 清算
                             * @enum {string}
                             */
                            room: "issuer" | "acceptance" | "clearing";
                            counts: {
                                waiting: number;
                                active: number;
                                delayed: number;
                                failed: number;
                                /** @description within the last day, as far as they are kept */
                                completed: number;
                            };
                        }[];
                        /** @description committed jobs that are not in a queue yet */
                        outbox: {
                            count: number;
                            /**
                             * @description age of the oldest; null when none waits
                             * @example 240
                             */
                            oldestMs: number | null;
                            byJob: {
                                /** @example issuer.match-receipt */
                                jobName: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    JobsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `issuer`: issuing · 发卡
                 *     - `acceptance`: acceptance · 受理
                 *     - `clearing`: clearing · 清算
                 */
                room?: "issuer" | "acceptance" | "clearing";
                /**
                 * @description - `waiting`: waits for a worker · 排队
                 *     - `active`: is being carried out · 执行中
                 *     - `delayed`: comes later, or runs again after a failure · 延后
                 *     - `failed`: used up its attempts: somebody must look · 失败
                 *     - `completed`: done · 已完成
                 */
                state?: "waiting" | "active" | "delayed" | "failed" | "completed";
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
                     *           "id": "o452113379208724480",
                     *           "name": "clearing.close-day",
                     *           "state": "waiting",
                     *           "payload": {},
                     *           "attempts": 1,
                     *           "attemptsMax": 1,
                     *           "reason": "connect ECONNREFUSED",
                     *           "addedAt": "2026-03-10T02:00:00.000Z",
                     *           "startedAt": "2026-03-10T02:00:00.000Z",
                     *           "finishedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example o452113379208724480 */
                            id: string;
                            /** @example clearing.close-day */
                            name: string;
                            /**
                             * @description - `waiting`: waits for a worker · 排队
                             *     - `active`: is being carried out · 执行中
                             *     - `delayed`: comes later, or runs again after a failure · 延后
                             *     - `failed`: used up its attempts: somebody must look · 失败
                             *     - `completed`: done · 已完成
                             * @enum {string}
                             */
                            state: "waiting" | "active" | "delayed" | "failed" | "completed";
                            /** @description ids and facts without cards */
                            payload: unknown;
                            attempts: number;
                            attemptsMax: number;
                            /**
                             * @description of the last run that failed
                             * @example connect ECONNREFUSED
                             */
                            reason: string | null;
                            /** Format: date-time */
                            addedAt: string;
                            /** Format: date-time */
                            startedAt: string | null;
                            /** Format: date-time */
                            finishedAt: string | null;
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
    JobsController_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description the caller’s own key of this command; the same key and content gets the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description - `issuer`: issuing · 发卡
                 *     - `acceptance`: acceptance · 受理
                 *     - `clearing`: clearing · 清算
                 * @example issuer
                 */
                room: "issuer" | "acceptance" | "clearing";
                /** @example o452113379208724480 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "银行目录已恢复"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description kept in the audit trail
                     * @example 银行目录已恢复
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
                     *       "id": "o452113379208724480"
                     *     }
                     */
                    "application/json": {
                        /** @example o452113379208724480 */
                        id: string;
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
    StatementsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description a day in China, YYYY-MM-DD */
                from?: string;
                /** @description a day in China, YYYY-MM-DD */
                to?: string;
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
                     *           "statementId": "452113379208724480",
                     *           "fileId": "452113379208724480",
                     *           "fileName": "recipients.csv",
                     *           "accountNo": "03001234567890",
                     *           "date": "2026-03-10",
                     *           "sequenceNo": 1,
                     *           "openingFen": 50000,
                     *           "creditFen": 50000,
                     *           "debitFen": 50000,
                     *           "closingFen": 50000,
                     *           "lineCount": 1,
                     *           "importedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            statementId: string;
                            fileId: string;
                            fileName: string;
                            accountNo: string;
                            date: string;
                            sequenceNo: number;
                            openingFen: number;
                            creditFen: number;
                            debitFen: number;
                            closingFen: number;
                            lineCount: number;
                            importedAt: string;
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
    ReceiveController_statement: {
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
                 *       "file": "…"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description the statement as the bank sends it
                     */
                    file: Blob;
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
                     *       "statementId": "452113379208724480",
                     *       "accountNo": "03001234567890",
                     *       "date": "2026-03-10",
                     *       "sequenceNo": 1,
                     *       "openingFen": 50000,
                     *       "creditFen": 50000,
                     *       "debitFen": 50000,
                     *       "closingFen": 50000,
                     *       "lineCount": 1,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        statementId: string;
                        accountNo: string;
                        date: string;
                        sequenceNo: number;
                        openingFen: number;
                        creditFen: number;
                        debitFen: number;
                        closingFen: number;
                        lineCount: number;
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
    ReceiveController_answers: {
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
                 *       "file": "…"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description the answers as the bank sends them
                     */
                    file: Blob;
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
                     *       "appliedCount": 1,
                     *       "duplicateCount": 1,
                     *       "contradictionCount": 1,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": {
                        fileId: string;
                        appliedCount: number;
                        duplicateCount: number;
                        contradictionCount: number;
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
    ReceiveController_files: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `imported`: read and booked · 已导入
                 *     - `refused`: not taken, nothing of it was booked · 已拒收
                 */
                state?: "imported" | "refused";
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
                     *           "fileId": "452113379208724480",
                     *           "kind": "statement",
                     *           "fileName": "recipients.csv",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "sizeBytes": 1,
                     *           "state": "imported",
                     *           "refusal": {},
                     *           "receivedBy": "452113379208724480",
                     *           "receivedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            fileId: string;
                            /**
                             * @description - `statement`: statement of an account · 对账单
                             *     - `payout_answer`: the bank’s answers to payouts · 付款回盘
                             *     - `unknown`: a file that fits no format · 无法识别
                             * @enum {string}
                             */
                            kind: "statement" | "payout_answer" | "unknown";
                            fileName: string;
                            sha256: string;
                            sizeBytes: number;
                            /**
                             * @description - `imported`: read and booked · 已导入
                             *     - `refused`: not taken, nothing of it was booked · 已拒收
                             * @enum {string}
                             */
                            state: "imported" | "refused";
                            refusal: unknown;
                            receivedBy: string;
                            receivedAt: string;
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
    StatementsController_lines: {
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
                     *           "lineNo": 1,
                     *           "bookedAt": "09:30:00",
                     *           "direction": "D",
                     *           "amountFen": 50000,
                     *           "counterpartyName": "上海春晖商贸有限公司",
                     *           "counterpartyAccountMasked": "**********7890",
                     *           "remark": "见附件说明",
                     *           "bankReference": "B20260310000042",
                     *           "receiptId": "452113379208724480",
                     *           "payoutId": "452113379208724480",
                     *           "caseId": "452113379208724480"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            lineNo: number;
                            /** @example 09:30:00 */
                            bookedAt: string;
                            /**
                             * @description - `D`: debit · 借方
                             *     - `C`: credit · 贷方
                             * @enum {string}
                             */
                            direction: "D" | "C";
                            amountFen: number;
                            /** @example 上海春晖商贸有限公司 */
                            counterpartyName: string;
                            counterpartyAccountMasked: string;
                            remark: string;
                            bankReference: string;
                            /** @description of a credit: the receipt it became */
                            receiptId: string | null;
                            /** @description of a debit: the payout it paid */
                            payoutId: string | null;
                            /** @description of a debit without a payout: the case that asks for its basis */
                            caseId: string | null;
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
    SettlementController_close: {
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
                 *       "businessDate": "2026-03-10"
                 *     }
                 */
                "application/json": {
                    /** @description a day in China, YYYY-MM-DD */
                    businessDate: string;
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
                     *       "runId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        runId: string;
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
    SettlementController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                merchantId?: string;
                /** @description a day in China, YYYY-MM-DD */
                from?: string;
                /** @description a day in China, YYYY-MM-DD */
                to?: string;
                /** @description those that a payout pays */
                payoutId?: string;
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
                     *           "settlementId": "452113379208724480",
                     *           "merchantId": "452113379208724480",
                     *           "merchantNo": "871310158120001",
                     *           "merchantName": "上海味美餐饮有限公司",
                     *           "businessDate": "2026-03-10",
                     *           "purchaseCount": 1,
                     *           "purchaseFen": 50000,
                     *           "ecashCount": 1,
                     *           "ecashFen": 50000,
                     *           "captureCount": 1,
                     *           "captureFen": 50000,
                     *           "voidCount": 1,
                     *           "voidFen": 50000,
                     *           "reversalCount": 1,
                     *           "reversalFen": 50000,
                     *           "refundCount": 1,
                     *           "refundFen": 50000,
                     *           "cashLoadCount": 1,
                     *           "cashLoadFen": 50000,
                     *           "disputeCount": 1,
                     *           "disputeFen": 50000,
                     *           "volumeFen": 50000,
                     *           "termsEffectiveFrom": "2026-03-10",
                     *           "feeRate": "0.0038",
                     *           "feeFixedFen": 50000,
                     *           "feeCapFen": 50000,
                     *           "feeReturned": false,
                     *           "feeBaseFen": 50000,
                     *           "feeCount": 1,
                     *           "feeFen": 50000,
                     *           "feeVoucherId": "452113379208724480",
                     *           "netFen": 50000,
                     *           "carriedInFen": 50000,
                     *           "splitInFen": 50000,
                     *           "splitOutFen": 50000,
                     *           "payableFen": 50000,
                     *           "carriedOutFen": 50000,
                     *           "cycleDays": 1,
                     *           "dueOn": "2026-03-10",
                     *           "state": "due",
                     *           "payoutId": "452113379208724480"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            settlementId: string;
                            merchantId: string;
                            merchantNo: string;
                            merchantName: string;
                            businessDate: string;
                            purchaseCount: number;
                            purchaseFen: number;
                            /** @description of the purchases: paid by chips offline */
                            ecashCount: number;
                            ecashFen: number;
                            captureCount: number;
                            captureFen: number;
                            voidCount: number;
                            voidFen: number;
                            reversalCount: number;
                            reversalFen: number;
                            refundCount: number;
                            refundFen: number;
                            /** @description cash taken for loads of chips, less what was given back; it bears no fee */
                            cashLoadCount: number;
                            cashLoadFen: number;
                            /** @description what decided cases brought beyond the sales; it bears no fee */
                            disputeCount: number;
                            disputeFen: number;
                            volumeFen: number;
                            termsEffectiveFrom: string;
                            feeRate: string;
                            feeFixedFen: number;
                            feeCapFen: number | null;
                            feeReturned: boolean;
                            feeBaseFen: number;
                            feeCount: number;
                            feeFen: number;
                            /** @description in the books under account 0; there is none when the fee is zero */
                            feeVoucherId: string;
                            netFen: number;
                            carriedInFen: number;
                            /** @description shares that came from settlements of the merchant’s chain */
                            splitInFen: number;
                            /** @description shares that went to merchants of its chain */
                            splitOutFen: number;
                            payableFen: number;
                            carriedOutFen: number;
                            cycleDays: number;
                            dueOn: string;
                            /**
                             * @description - `due`: to be paid on its day · 应付
                             *     - `carried`: carried over into a later settlement · 结转
                             *     - `nothing_due`: nothing is to be paid · 无应付
                             *     - `instructed`: told to the bank, its answer is awaited · 已指令
                             *     - `paid`: the money has been paid · 已付款
                             *     - `failed`: did not succeed · 失败
                             * @enum {string}
                             */
                            state: "due" | "carried" | "nothing_due" | "instructed" | "paid" | "failed";
                            payoutId: string | null;
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
    SettlementController_one: {
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
                     *       "settlementId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "merchantNo": "871310158120001",
                     *       "merchantName": "上海味美餐饮有限公司",
                     *       "businessDate": "2026-03-10",
                     *       "purchaseCount": 1,
                     *       "purchaseFen": 50000,
                     *       "ecashCount": 1,
                     *       "ecashFen": 50000,
                     *       "captureCount": 1,
                     *       "captureFen": 50000,
                     *       "voidCount": 1,
                     *       "voidFen": 50000,
                     *       "reversalCount": 1,
                     *       "reversalFen": 50000,
                     *       "refundCount": 1,
                     *       "refundFen": 50000,
                     *       "cashLoadCount": 1,
                     *       "cashLoadFen": 50000,
                     *       "disputeCount": 1,
                     *       "disputeFen": 50000,
                     *       "volumeFen": 50000,
                     *       "termsEffectiveFrom": "2026-03-10",
                     *       "feeRate": "0.0038",
                     *       "feeFixedFen": 50000,
                     *       "feeCapFen": 50000,
                     *       "feeReturned": false,
                     *       "feeBaseFen": 50000,
                     *       "feeCount": 1,
                     *       "feeFen": 50000,
                     *       "feeVoucherId": "452113379208724480",
                     *       "netFen": 50000,
                     *       "carriedInFen": 50000,
                     *       "splitInFen": 50000,
                     *       "splitOutFen": 50000,
                     *       "payableFen": 50000,
                     *       "carriedOutFen": 50000,
                     *       "cycleDays": 1,
                     *       "dueOn": "2026-03-10",
                     *       "state": "due",
                     *       "payoutId": "452113379208724480",
                     *       "feeTiers": [
                     *         {
                     *           "fromFen": 50000,
                     *           "feeRate": "0.0038"
                     *         }
                     *       ],
                     *       "monthBaseFen": 50000,
                     *       "feeSteps": [
                     *         {
                     *           "step": "base",
                     *           "text": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "amountFen": 50000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        settlementId: string;
                        merchantId: string;
                        merchantNo: string;
                        merchantName: string;
                        businessDate: string;
                        purchaseCount: number;
                        purchaseFen: number;
                        /** @description of the purchases: paid by chips offline */
                        ecashCount: number;
                        ecashFen: number;
                        captureCount: number;
                        captureFen: number;
                        voidCount: number;
                        voidFen: number;
                        reversalCount: number;
                        reversalFen: number;
                        refundCount: number;
                        refundFen: number;
                        /** @description cash taken for loads of chips, less what was given back; it bears no fee */
                        cashLoadCount: number;
                        cashLoadFen: number;
                        /** @description what decided cases brought beyond the sales; it bears no fee */
                        disputeCount: number;
                        disputeFen: number;
                        volumeFen: number;
                        termsEffectiveFrom: string;
                        feeRate: string;
                        feeFixedFen: number;
                        feeCapFen: number | null;
                        feeReturned: boolean;
                        feeBaseFen: number;
                        feeCount: number;
                        feeFen: number;
                        /** @description in the books under account 0; there is none when the fee is zero */
                        feeVoucherId: string;
                        netFen: number;
                        carriedInFen: number;
                        /** @description shares that came from settlements of the merchant’s chain */
                        splitInFen: number;
                        /** @description shares that went to merchants of its chain */
                        splitOutFen: number;
                        payableFen: number;
                        carriedOutFen: number;
                        cycleDays: number;
                        dueOn: string;
                        /**
                         * @description - `due`: to be paid on its day · 应付
                         *     - `carried`: carried over into a later settlement · 结转
                         *     - `nothing_due`: nothing is to be paid · 无应付
                         *     - `instructed`: told to the bank, its answer is awaited · 已指令
                         *     - `paid`: the money has been paid · 已付款
                         *     - `failed`: did not succeed · 失败
                         * @enum {string}
                         */
                        state: "due" | "carried" | "nothing_due" | "instructed" | "paid" | "failed";
                        payoutId: string | null;
                        /** @description rates by the month’s volume instead of the one rate */
                        feeTiers: {
                            fromFen: number;
                            feeRate: string;
                        }[] | null;
                        /** @description fee base of the month’s earlier days */
                        monthBaseFen: number;
                        /** @description how the fee came about, step by step */
                        feeSteps: {
                            /**
                             * @description - `base`: what the fee is taken of · 计费基数
                             *     - `rate`: the percentage · 费率部分
                             *     - `fixed`: per sale · 每笔固定
                             *     - `cap`: bounded by the contract · 封顶
                             *     - `total`: the fee · 手续费
                             * @enum {string}
                             */
                            step: "base" | "rate" | "fixed" | "cap" | "total";
                            text: {
                                zh: string;
                                en: string;
                            };
                            amountFen: number;
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
    SettlementRunsController_day: {
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
                     *       "today": "2026-03-10",
                     *       "lastSettled": "2026-03-10"
                     *     }
                     */
                    "application/json": {
                        /** @description in China, by the business clock */
                        today: string;
                        /** @description every day up to it is closed and settled */
                        lastSettled: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    SettlementRunsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `requested`: asked for, not begun · 已申请
                 *     - `running`: under way · 进行中
                 *     - `done`: finished · 已完成
                 *     - `unproven`: finished, but books and reserve do not agree · 未平衡
                 *     - `broken`: stopped by a fault; it is tried again · 出错
                 *     - `stopped`: stopped until a person acts · 已停止
                 */
                state?: "requested" | "running" | "done" | "unproven" | "broken" | "stopped";
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
                     *           "runId": "452113379208724480",
                     *           "kind": "close",
                     *           "businessDate": "2026-03-10",
                     *           "state": "requested",
                     *           "stepsDone": 1,
                     *           "stepsTotal": 3,
                     *           "problem": {
                     *             "code": "CALENDAR_MISSING",
                     *             "message": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             },
                     *             "rule": "R-CALENDAR",
                     *             "citation": {
                     *               "zh": "礼品卡",
                     *               "en": "gift card"
                     *             },
                     *             "details": {}
                     *           },
                     *           "proven": true,
                     *           "settledDays": [
                     *             {
                     *               "businessDate": "2026-03-10",
                     *               "merchantCount": 1,
                     *               "netVolumeFen": 50000
                     *             }
                     *           ],
                     *           "requestedBy": "452113379208724480",
                     *           "requestedAt": "2026-03-10T02:00:00.000Z",
                     *           "finishedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            runId: string;
                            /**
                             * @description - `close`: closes a business day · 日终
                             *     - `payout`: pays what is due · 付款
                             * @enum {string}
                             */
                            kind: "close" | "payout";
                            businessDate: string;
                            /**
                             * @description - `requested`: asked for, not begun · 已申请
                             *     - `running`: under way · 进行中
                             *     - `done`: finished · 已完成
                             *     - `unproven`: finished, but books and reserve do not agree · 未平衡
                             *     - `broken`: stopped by a fault; it is tried again · 出错
                             *     - `stopped`: stopped until a person acts · 已停止
                             * @enum {string}
                             */
                            state: "requested" | "running" | "done" | "unproven" | "broken" | "stopped";
                            /** @description of its steps: one per day to settle, the proof, the payments */
                            stepsDone: number;
                            /**
                             * @description null until it is known
                             * @example 3
                             */
                            stepsTotal: number | null;
                            /** @description why it ended otherwise than planned */
                            problem: {
                                /** @example CALENDAR_MISSING */
                                code: string;
                                message: {
                                    zh: string;
                                    en: string;
                                };
                                /** @example R-CALENDAR */
                                rule?: string;
                                citation?: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description what differs, when sums do */
                                details?: unknown;
                            } | null;
                            proven: boolean | null;
                            settledDays: {
                                businessDate: string;
                                merchantCount: number;
                                netVolumeFen: number;
                            }[];
                            requestedBy: string;
                            requestedAt: string;
                            finishedAt: string | null;
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
    SettlementRunsController_run: {
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
                     *       "runId": "452113379208724480",
                     *       "kind": "close",
                     *       "businessDate": "2026-03-10",
                     *       "state": "requested",
                     *       "stepsDone": 1,
                     *       "stepsTotal": 3,
                     *       "problem": {
                     *         "code": "CALENDAR_MISSING",
                     *         "message": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         },
                     *         "rule": "R-CALENDAR",
                     *         "citation": {
                     *           "zh": "礼品卡",
                     *           "en": "gift card"
                     *         },
                     *         "details": {}
                     *       },
                     *       "proven": true,
                     *       "settledDays": [
                     *         {
                     *           "businessDate": "2026-03-10",
                     *           "merchantCount": 1,
                     *           "netVolumeFen": 50000
                     *         }
                     *       ],
                     *       "requestedBy": "452113379208724480",
                     *       "requestedAt": "2026-03-10T02:00:00.000Z",
                     *       "finishedAt": "2026-03-10T02:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        runId: string;
                        /**
                         * @description - `close`: closes a business day · 日终
                         *     - `payout`: pays what is due · 付款
                         * @enum {string}
                         */
                        kind: "close" | "payout";
                        businessDate: string;
                        /**
                         * @description - `requested`: asked for, not begun · 已申请
                         *     - `running`: under way · 进行中
                         *     - `done`: finished · 已完成
                         *     - `unproven`: finished, but books and reserve do not agree · 未平衡
                         *     - `broken`: stopped by a fault; it is tried again · 出错
                         *     - `stopped`: stopped until a person acts · 已停止
                         * @enum {string}
                         */
                        state: "requested" | "running" | "done" | "unproven" | "broken" | "stopped";
                        /** @description of its steps: one per day to settle, the proof, the payments */
                        stepsDone: number;
                        /**
                         * @description null until it is known
                         * @example 3
                         */
                        stepsTotal: number | null;
                        /** @description why it ended otherwise than planned */
                        problem: {
                            /** @example CALENDAR_MISSING */
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            /** @example R-CALENDAR */
                            rule?: string;
                            citation?: {
                                zh: string;
                                en: string;
                            };
                            /** @description what differs, when sums do */
                            details?: unknown;
                        } | null;
                        proven: boolean | null;
                        settledDays: {
                            businessDate: string;
                            merchantCount: number;
                            netVolumeFen: number;
                        }[];
                        requestedBy: string;
                        requestedAt: string;
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
    SettlementSplitsController_list: {
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
                     *           "fromSettlementId": "452113379208724480",
                     *           "fromMerchantId": "452113379208724480",
                     *           "fromMerchantName": "上海味美餐饮有限公司",
                     *           "toSettlementId": "452113379208724480",
                     *           "toMerchantId": "452113379208724480",
                     *           "toMerchantName": "上海味美餐饮有限公司",
                     *           "amountFen": 50000,
                     *           "basis": "percent",
                     *           "weights": [
                     *             {
                     *               "merchantId": "452113379208724480",
                     *               "weight": "0.5"
                     *             }
                     *           ],
                     *           "ruleEffectiveFrom": "2026-03-10",
                     *           "reason": "集团分账协议 2026-01",
                     *           "voucherId": "452113379208724480"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            fromSettlementId: string;
                            fromMerchantId: string;
                            fromMerchantName: string;
                            toSettlementId: string;
                            toMerchantId: string;
                            toMerchantName: string;
                            amountFen: number;
                            /**
                             * @description - `percent`: shared by fixed percentages · 按比例
                             *     - `store`: by the store where it was sold · 按门店
                             * @enum {string}
                             */
                            basis: "percent" | "store";
                            /** @description of all payees: the percentage in ten-thousandths, or what its stores’ day brought in fen */
                            weights: {
                                merchantId: string;
                                weight: string;
                            }[];
                            ruleEffectiveFrom: string;
                            /** @example 集团分账协议 2026-01 */
                            reason: string;
                            voucherId: string;
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
    PayoutsController_pay: {
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
            /** @description taken: a second person decides, or it is done after the answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        runId: string;
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
    PayoutsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                merchantId?: string;
                /**
                 * @description - `instructed`: told to the bank, its answer is awaited · 已指令
                 *     - `paid`: the money has been paid · 已付款
                 *     - `failed`: did not succeed · 失败
                 */
                state?: "instructed" | "paid" | "failed";
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
                     *           "payoutId": "452113379208724480",
                     *           "instructionId": "452113379208724480",
                     *           "merchantId": "452113379208724480",
                     *           "amountFen": 50000,
                     *           "payeeName": "上海味美餐饮有限公司",
                     *           "accountNoMasked": "**********7890",
                     *           "bankCode": "102290000012",
                     *           "bankName": "中国工商银行",
                     *           "fileId": "452113379208724480",
                     *           "retryOf": "452113379208724480",
                     *           "retriedBy": "452113379208724480",
                     *           "instructedOn": "2026-03-10",
                     *           "state": "instructed",
                     *           "reason": "见附件说明",
                     *           "bankReference": "B20260310000042",
                     *           "answeredOn": "2026-03-10",
                     *           "onStatement": true
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            payoutId: string;
                            instructionId: string;
                            merchantId: string;
                            amountFen: number;
                            payeeName: string;
                            accountNoMasked: string;
                            bankCode: string;
                            bankName: string;
                            fileId: string;
                            retryOf: string | null;
                            retriedBy: string | null;
                            instructedOn: string;
                            /**
                             * @description - `instructed`: told to the bank, its answer is awaited · 已指令
                             *     - `paid`: the money has been paid · 已付款
                             *     - `failed`: did not succeed · 失败
                             * @enum {string}
                             */
                            state: "instructed" | "paid" | "failed";
                            reason: string | null;
                            bankReference: string | null;
                            answeredOn: string | null;
                            onStatement: boolean;
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
    PayoutsController_retry: {
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
    PayoutsController_files: {
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
                     *           "fileId": "452113379208724480",
                     *           "bankCode": "102290000012",
                     *           "workingDay": "2026-03-10",
                     *           "fileName": "recipients.csv",
                     *           "payoutCount": 1,
                     *           "totalFen": 50000,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "state": "recorded",
                     *           "recordedAt": "2026-03-10T02:00:00.000Z",
                     *           "writtenAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            fileId: string;
                            bankCode: string;
                            workingDay: string;
                            fileName: string;
                            payoutCount: number;
                            totalFen: number;
                            sha256: string;
                            /**
                             * @description - `recorded`: kept in the database, not yet written out · 已登记
                             *     - `written`: written out for the bank · 已写出
                             * @enum {string}
                             */
                            state: "recorded" | "written";
                            recordedAt: string;
                            writtenAt: string | null;
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
    ProofController_get: {
        parameters: {
            query?: {
                /** @description end of this day; today as it stands unless told */
                date?: string;
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
                     *       "date": "2026-03-10",
                     *       "proven": true,
                     *       "totals": {
                     *         "cardsIssuedFen": 50000,
                     *         "cashLoadedFen": 50000,
                     *         "purchasedGrossFen": 50000,
                     *         "purchasedFen": 50000,
                     *         "refundedFen": 50000,
                     *         "feesFen": 50000,
                     *         "disputeLossesFen": 50000,
                     *         "paidOutFen": 50000,
                     *         "trialBalanceFen": 0,
                     *         "reserveDifferenceFen": 0
                     *       },
                     *       "trialBalance": [
                     *         {
                     *           "gl": 1,
                     *           "nameZh": "预付礼品卡",
                     *           "nameEn": "Yufuka gift card",
                     *           "kind": "purchase",
                     *           "reserveRole": "central",
                     *           "debitFen": 50000,
                     *           "creditFen": 50000
                     *         }
                     *       ],
                     *       "ledgerBreaks": [
                     *         {}
                     *       ],
                     *       "auditChainIntact": true,
                     *       "reserve": {
                     *         "statement": {
                     *           "statementId": "452113379208724480",
                     *           "date": "2026-03-10",
                     *           "sequenceNo": 1,
                     *           "closingFen": 50000
                     *         },
                     *         "statementClosingFen": 50000,
                     *         "blocks": {
                     *           "cards": 1,
                     *           "chip_pool": 1,
                     *           "suspense": 1,
                     *           "held_for_holders": 1,
                     *           "owed_to_merchants": 1,
                     *           "payouts_in_transit": 1,
                     *           "fees_not_carried_out": 1
                     *         },
                     *         "blocksTotalFen": 50000,
                     *         "differenceFen": 0,
                     *         "timing": [
                     *           {
                     *             "kind": "purchase",
                     *             "documentId": "452113379208724480",
                     *             "bankReference": "B20260310000042",
                     *             "amountFen": 50000
                     *           }
                     *         ],
                     *         "timingTotalFen": 50000,
                     *         "unexplainedFen": 0,
                     *         "namedByCases": [
                     *           {
                     *             "caseId": "452113379208724480",
                     *             "kind": "purchase",
                     *             "subject": "2004",
                     *             "amountFen": 50000
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        date: string;
                        proven: boolean;
                        totals: {
                            cardsIssuedFen: number;
                            /** @description cash that merchants took for loads of chips, less what they gave back */
                            cashLoadedFen: number;
                            /** @description approved purchases, online and by chips offline, and captures */
                            purchasedGrossFen: number;
                            /** @description the same less voids and reversals */
                            purchasedFen: number;
                            refundedFen: number;
                            feesFen: number;
                            /** @description paid to merchants out of the issuer’s own, by decided cases */
                            disputeLossesFen: number;
                            paidOutFen: number;
                            /** @description debits less credits: zero */
                            trialBalanceFen: number;
                            /** @description unexplained: zero */
                            reserveDifferenceFen: number;
                        };
                        trialBalance: {
                            gl: number;
                            nameZh: string;
                            nameEn: string;
                            kind: string;
                            reserveRole: string;
                            debitFen: number;
                            creditFen: number;
                        }[];
                        ledgerBreaks: unknown[];
                        auditChainIntact: boolean;
                        reserve: {
                            statement: {
                                statementId: string;
                                date: string;
                                sequenceNo: number;
                                closingFen: number;
                            } | null;
                            statementClosingFen: number;
                            blocks: {
                                cards: number;
                                chip_pool: number;
                                suspense: number;
                                held_for_holders: number;
                                owed_to_merchants: number;
                                payouts_in_transit: number;
                                fees_not_carried_out: number;
                            };
                            blocksTotalFen: number;
                            differenceFen: number;
                            timing: {
                                kind: string;
                                documentId: string;
                                bankReference: string | null;
                                amountFen: number;
                            }[];
                            timingTotalFen: number;
                            unexplainedFen: number;
                            namedByCases: {
                                caseId: string;
                                kind: string;
                                subject: string;
                                amountFen: number;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["InvalidInput"];
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
    ProofController_history: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                proven?: string;
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
                     *           "proofId": "452113379208724480",
                     *           "businessDate": "2026-03-10",
                     *           "runId": "452113379208724480",
                     *           "proven": true,
                     *           "statementClosingFen": 50000,
                     *           "blocksTotalFen": 50000,
                     *           "timingTotalFen": 50000,
                     *           "unexplainedFen": 0,
                     *           "provedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            proofId: string;
                            businessDate: string;
                            runId: string;
                            proven: boolean;
                            statementClosingFen: number;
                            blocksTotalFen: number;
                            timingTotalFen: number;
                            /** @description zero, or the day is not proven */
                            unexplainedFen: number;
                            provedAt: string;
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
    ProofController_kept: {
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
                     *       "date": "2026-03-10",
                     *       "proven": true,
                     *       "totals": {
                     *         "cardsIssuedFen": 50000,
                     *         "cashLoadedFen": 50000,
                     *         "purchasedGrossFen": 50000,
                     *         "purchasedFen": 50000,
                     *         "refundedFen": 50000,
                     *         "feesFen": 50000,
                     *         "disputeLossesFen": 50000,
                     *         "paidOutFen": 50000,
                     *         "trialBalanceFen": 0,
                     *         "reserveDifferenceFen": 0
                     *       },
                     *       "trialBalance": [
                     *         {
                     *           "gl": 1,
                     *           "nameZh": "预付礼品卡",
                     *           "nameEn": "Yufuka gift card",
                     *           "kind": "purchase",
                     *           "reserveRole": "central",
                     *           "debitFen": 50000,
                     *           "creditFen": 50000
                     *         }
                     *       ],
                     *       "ledgerBreaks": [
                     *         {}
                     *       ],
                     *       "auditChainIntact": true,
                     *       "reserve": {
                     *         "statement": {
                     *           "statementId": "452113379208724480",
                     *           "date": "2026-03-10",
                     *           "sequenceNo": 1,
                     *           "closingFen": 50000
                     *         },
                     *         "statementClosingFen": 50000,
                     *         "blocks": {
                     *           "cards": 1,
                     *           "chip_pool": 1,
                     *           "suspense": 1,
                     *           "held_for_holders": 1,
                     *           "owed_to_merchants": 1,
                     *           "payouts_in_transit": 1,
                     *           "fees_not_carried_out": 1
                     *         },
                     *         "blocksTotalFen": 50000,
                     *         "differenceFen": 0,
                     *         "timing": [
                     *           {
                     *             "kind": "purchase",
                     *             "documentId": "452113379208724480",
                     *             "bankReference": "B20260310000042",
                     *             "amountFen": 50000
                     *           }
                     *         ],
                     *         "timingTotalFen": 50000,
                     *         "unexplainedFen": 0,
                     *         "namedByCases": [
                     *           {
                     *             "caseId": "452113379208724480",
                     *             "kind": "purchase",
                     *             "subject": "2004",
                     *             "amountFen": 50000
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        date: string;
                        proven: boolean;
                        totals: {
                            cardsIssuedFen: number;
                            /** @description cash that merchants took for loads of chips, less what they gave back */
                            cashLoadedFen: number;
                            /** @description approved purchases, online and by chips offline, and captures */
                            purchasedGrossFen: number;
                            /** @description the same less voids and reversals */
                            purchasedFen: number;
                            refundedFen: number;
                            feesFen: number;
                            /** @description paid to merchants out of the issuer’s own, by decided cases */
                            disputeLossesFen: number;
                            paidOutFen: number;
                            /** @description debits less credits: zero */
                            trialBalanceFen: number;
                            /** @description unexplained: zero */
                            reserveDifferenceFen: number;
                        };
                        trialBalance: {
                            gl: number;
                            nameZh: string;
                            nameEn: string;
                            kind: string;
                            reserveRole: string;
                            debitFen: number;
                            creditFen: number;
                        }[];
                        ledgerBreaks: unknown[];
                        auditChainIntact: boolean;
                        reserve: {
                            statement: {
                                statementId: string;
                                date: string;
                                sequenceNo: number;
                                closingFen: number;
                            } | null;
                            statementClosingFen: number;
                            blocks: {
                                cards: number;
                                chip_pool: number;
                                suspense: number;
                                held_for_holders: number;
                                owed_to_merchants: number;
                                payouts_in_transit: number;
                                fees_not_carried_out: number;
                            };
                            blocksTotalFen: number;
                            differenceFen: number;
                            timing: {
                                kind: string;
                                documentId: string;
                                bankReference: string | null;
                                amountFen: number;
                            }[];
                            timingTotalFen: number;
                            unexplainedFen: number;
                            namedByCases: {
                                caseId: string;
                                kind: string;
                                subject: string;
                                amountFen: number;
                            }[];
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
    CasesController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description - `open`: waits to be dealt with · 待处理
                 *     - `resolved`: dealt with · 已处理
                 */
                state?: "open" | "resolved";
                kind?: string;
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
                     *           "kind": "purchase",
                     *           "subject": "2004",
                     *           "amountFen": 50000,
                     *           "details": {},
                     *           "state": "open",
                     *           "openedAt": "2026-03-10T02:00:00.000Z",
                     *           "resolution": {},
                     *           "resolvedAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            caseId: string;
                            kind: string;
                            subject: string;
                            amountFen: number;
                            details: unknown;
                            /**
                             * @description - `open`: waits to be dealt with · 待处理
                             *     - `resolved`: dealt with · 已处理
                             * @enum {string}
                             */
                            state: "open" | "resolved";
                            openedAt: string;
                            resolution: unknown;
                            resolvedAt: string | null;
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
    CasesController_resolve: {
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
                 *       "resolution": {
                 *         "how": "explained"
                 *       },
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    resolution: {
                        /**
                         * @description - `explained`: explained in words, nothing is booked · 说明原因
                         * @enum {string}
                         */
                        how: "explained";
                    } | {
                        /**
                         * @description - `fees_carried_out`: the fee transfer was carried out · 手续费已划转
                         * @enum {string}
                         */
                        how: "fees_carried_out";
                    } | {
                        /**
                         * @description - `returned_by_receipt`: the money came back by the named receipt · 已由来账退回
                         * @enum {string}
                         */
                        how: "returned_by_receipt";
                        receiptId: string;
                    };
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
    EcashDenialsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                merchantId?: string;
                /**
                 * @description true: those in force without an end; false: those that were ended
                 *     - `true`: yes · 是
                 *     - `false`: no · 否
                 */
                open?: "true" | "false";
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
                     *           "denialId": "452113379208724480",
                     *           "merchantId": "452113379208724480",
                     *           "terminalId": "452113379208724480",
                     *           "since": "2026-03-10",
                     *           "until": "2026-03-10",
                     *           "reason": "见附件说明",
                     *           "deniedBy": "452113379208724480",
                     *           "deniedAt": "2026-03-10T02:00:00.000Z",
                     *           "endedBy": "452113379208724480",
                     *           "endedAt": "2026-03-10T02:00:00.000Z",
                     *           "endReason": "见附件说明"
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            denialId: string;
                            merchantId: string;
                            /** @description 0: all of the merchant’s */
                            terminalId: string;
                            /**
                             * Format: date
                             * @description taps from this day on are not posted
                             */
                            since: string;
                            /**
                             * Format: date
                             * @description taps from this day on are posted again; null while they are not
                             */
                            until: string | null;
                            reason: string;
                            deniedBy: string;
                            /** Format: date-time */
                            deniedAt: string;
                            endedBy: string | null;
                            /** Format: date-time */
                            endedAt: string | null;
                            endReason: string | null;
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
    EcashDenialsController_deny: {
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
                 *       "merchantId": "452113379208724480",
                 *       "terminalId": "452113379208724480",
                 *       "since": "2026-03-10",
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    merchantId: string;
                    /** @description one terminal only; all of the merchant’s unless told */
                    terminalId?: string;
                    /** @description taps from this day on */
                    since: string;
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
                     *       "denialId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "terminalId": "452113379208724480",
                     *       "since": "2026-03-10",
                     *       "until": "2026-03-10",
                     *       "reason": "见附件说明",
                     *       "deniedBy": "452113379208724480",
                     *       "deniedAt": "2026-03-10T02:00:00.000Z",
                     *       "endedBy": "452113379208724480",
                     *       "endedAt": "2026-03-10T02:00:00.000Z",
                     *       "endReason": "见附件说明"
                     *     }
                     */
                    "application/json": {
                        denialId: string;
                        merchantId: string;
                        /** @description 0: all of the merchant’s */
                        terminalId: string;
                        /**
                         * Format: date
                         * @description taps from this day on are not posted
                         */
                        since: string;
                        /**
                         * Format: date
                         * @description taps from this day on are posted again; null while they are not
                         */
                        until: string | null;
                        reason: string;
                        deniedBy: string;
                        /** Format: date-time */
                        deniedAt: string;
                        endedBy: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                        endReason: string | null;
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
    EcashDenialsController_end: {
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
                 *       "merchantId": "452113379208724480",
                 *       "terminalId": "452113379208724480",
                 *       "since": "2026-03-10",
                 *       "reason": "见附件说明"
                 *     }
                 */
                "application/json": {
                    merchantId: string;
                    /** @description one terminal only; all of the merchant’s unless told */
                    terminalId?: string;
                    /** @description taps from this day on */
                    since: string;
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
                     *       "denialId": "452113379208724480",
                     *       "merchantId": "452113379208724480",
                     *       "terminalId": "452113379208724480",
                     *       "since": "2026-03-10",
                     *       "until": "2026-03-10",
                     *       "reason": "见附件说明",
                     *       "deniedBy": "452113379208724480",
                     *       "deniedAt": "2026-03-10T02:00:00.000Z",
                     *       "endedBy": "452113379208724480",
                     *       "endedAt": "2026-03-10T02:00:00.000Z",
                     *       "endReason": "见附件说明"
                     *     }
                     */
                    "application/json": {
                        denialId: string;
                        merchantId: string;
                        /** @description 0: all of the merchant’s */
                        terminalId: string;
                        /**
                         * Format: date
                         * @description taps from this day on are not posted
                         */
                        since: string;
                        /**
                         * Format: date
                         * @description taps from this day on are posted again; null while they are not
                         */
                        until: string | null;
                        reason: string;
                        deniedBy: string;
                        /** Format: date-time */
                        deniedAt: string;
                        endedBy: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                        endReason: string | null;
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
    LoadTransfersController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /**
                 * @description those with a problem unless told
                 *     - `declined`: the paying card declined · 付款卡拒绝
                 *     - `put_by`: taken from the paying card, not loaded yet · 已转出
                 *     - `loaded`: loaded into the chip · 已圈存
                 *     - `returning`: on its way back to the paying card · 退回中
                 *     - `returned`: back on the paying card · 已退回
                 *     - `suspense`: owed to the holder outside of the card · 转待处理款项
                 */
                state?: "declined" | "put_by" | "loaded" | "returning" | "returned" | "suspense";
                /**
                 * @description - `CAP_EXCEEDED`: the paying card has no room for it any more (R-CAP) · 超过限额
                 *     - `CARD_CLOSED`: the paying card takes nothing any more · 付款卡已销户
                 */
                problem?: "CAP_EXCEEDED" | "CARD_CLOSED";
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
                     *           "loadId": "452113379208724480",
                     *           "accountId": "452113379208724480",
                     *           "fromAccountId": "452113379208724480",
                     *           "fromPanMasked": "936601******0042",
                     *           "amountFen": 4000,
                     *           "state": "declined",
                     *           "problem": "CAP_EXCEEDED",
                     *           "createdAt": "2026-03-10T02:00:00.000Z",
                     *           "settledAt": "2026-03-10T02:00:00.000Z",
                     *           "roomFen": 3999,
                     *           "canDo": [
                     *             "to_account"
                     *           ],
                     *           "advice": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "resolvedBy": "452113379208724480",
                     *           "resolution": {}
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example 452113379208724480 */
                            loadId: string;
                            /** @description of the chip that was to be loaded */
                            accountId: string;
                            /** @description of the card that paid */
                            fromAccountId: string;
                            /** @example 936601******0042 */
                            fromPanMasked: string | null;
                            /** @example 4000 */
                            amountFen: number;
                            /**
                             * @description - `declined`: the paying card declined · 付款卡拒绝
                             *     - `put_by`: taken from the paying card, not loaded yet · 已转出
                             *     - `loaded`: loaded into the chip · 已圈存
                             *     - `returning`: on its way back to the paying card · 退回中
                             *     - `returned`: back on the paying card · 已退回
                             *     - `suspense`: owed to the holder outside of the card · 转待处理款项
                             * @enum {string}
                             */
                            state: "declined" | "put_by" | "loaded" | "returning" | "returned" | "suspense";
                            /**
                             * @description - `CAP_EXCEEDED`: the paying card has no room for it any more (R-CAP) · 超过限额
                             *     - `CARD_CLOSED`: the paying card takes nothing any more · 付款卡已销户
                             * @enum {string|null}
                             */
                            problem: "CAP_EXCEEDED" | "CARD_CLOSED" | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            settledAt: string | null;
                            /**
                             * @description what the paying card still takes
                             * @example 3999
                             */
                            roomFen: number;
                            /** @description what two people may do now; empty when nothing waits for them */
                            canDo: ("to_account" | "to_suspense")[];
                            advice: {
                                zh: string;
                                en: string;
                            } | null;
                            resolvedBy: string | null;
                            resolution: unknown;
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
    LoadTransfersController_one: {
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
                     *       "loadId": "452113379208724480",
                     *       "accountId": "452113379208724480",
                     *       "fromAccountId": "452113379208724480",
                     *       "fromPanMasked": "936601******0042",
                     *       "amountFen": 4000,
                     *       "state": "declined",
                     *       "problem": "CAP_EXCEEDED",
                     *       "createdAt": "2026-03-10T02:00:00.000Z",
                     *       "settledAt": "2026-03-10T02:00:00.000Z",
                     *       "roomFen": 3999,
                     *       "canDo": [
                     *         "to_account"
                     *       ],
                     *       "advice": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "resolvedBy": "452113379208724480",
                     *       "resolution": {}
                     *     }
                     */
                    "application/json": {
                        /** @example 452113379208724480 */
                        loadId: string;
                        /** @description of the chip that was to be loaded */
                        accountId: string;
                        /** @description of the card that paid */
                        fromAccountId: string;
                        /** @example 936601******0042 */
                        fromPanMasked: string | null;
                        /** @example 4000 */
                        amountFen: number;
                        /**
                         * @description - `declined`: the paying card declined · 付款卡拒绝
                         *     - `put_by`: taken from the paying card, not loaded yet · 已转出
                         *     - `loaded`: loaded into the chip · 已圈存
                         *     - `returning`: on its way back to the paying card · 退回中
                         *     - `returned`: back on the paying card · 已退回
                         *     - `suspense`: owed to the holder outside of the card · 转待处理款项
                         * @enum {string}
                         */
                        state: "declined" | "put_by" | "loaded" | "returning" | "returned" | "suspense";
                        /**
                         * @description - `CAP_EXCEEDED`: the paying card has no room for it any more (R-CAP) · 超过限额
                         *     - `CARD_CLOSED`: the paying card takes nothing any more · 付款卡已销户
                         * @enum {string|null}
                         */
                        problem: "CAP_EXCEEDED" | "CARD_CLOSED" | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        settledAt: string | null;
                        /**
                         * @description what the paying card still takes
                         * @example 3999
                         */
                        roomFen: number;
                        /** @description what two people may do now; empty when nothing waits for them */
                        canDo: ("to_account" | "to_suspense")[];
                        advice: {
                            zh: string;
                            en: string;
                        } | null;
                        resolvedBy: string | null;
                        resolution: unknown;
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
    LoadTransfersController_resolve: {
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
                 *       "how": "to_account",
                 *       "reason": "已联系持卡人"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description - `to_account`: back to the card that paid · 退回付款卡
                     *     - `to_suspense`: to what is owed in suspense · 转待处理款项
                     * @enum {string}
                     */
                    how: "to_account" | "to_suspense";
                    /**
                     * @description why, kept with the transfer
                     * @example 已联系持卡人
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
    UploadsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                merchantId?: string;
                /** @description OFFLINE_LATE and so on */
                queue?: string;
                /**
                 * @description - `received`: has come whole, not yet looked into · 已接收
                 *     - `posted`: found right and booked · 已入账
                 *     - `delivered`: the same record had come before: taken, not booked again · 重复上送
                 *     - `evidence`: kept as a record of a failed tap, nothing is booked · 仅作证据
                 *     - `queued`: waits for a person to decide · 待人工处理
                 *     - `resolved`: dealt with · 已处理
                 */
                state?: "received" | "posted" | "delivered" | "evidence" | "queued" | "resolved";
                /**
                 * @description - `purchase`: an approved purchase · 成功消费
                 *     - `flash`: a tap that the terminal reports as failed · 闪卡
                 */
                kind?: "purchase" | "flash";
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
                     *           "uploadId": "452113379208724480",
                     *           "kind": "purchase",
                     *           "merchantId": "452113379208724480",
                     *           "terminalId": "452113379208724480",
                     *           "terminalNo": "10000001",
                     *           "batchNo": 1,
                     *           "traceNo": 1,
                     *           "rrn": "632507000123",
                     *           "fileId": "452113379208724480",
                     *           "rowNo": 1,
                     *           "panMasked": "960001*********0018",
                     *           "psn": "001",
                     *           "atc": 1,
                     *           "amountFen": 50000,
                     *           "tappedOn": "2026-03-10",
                     *           "state": "received",
                     *           "class": "LATE",
                     *           "queue": "OFFLINE_LATE",
                     *           "reason": {
                     *             "zh": "礼品卡",
                     *             "en": "gift card"
                     *           },
                     *           "ruleId": "452113379208724480",
                     *           "allClasses": [
                     *             "…"
                     *           ],
                     *           "receivedAt": "2026-03-10T02:00:00.000Z",
                     *           "processedAt": "2026-03-10T02:00:00.000Z",
                     *           "resolvedBy": "452113379208724480",
                     *           "resolution": {}
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            uploadId: string;
                            /**
                             * @description purchase: approved by the chip; flash: a tap the terminal reports as failed
                             *     - `purchase`: an approved purchase · 成功消费
                             *     - `flash`: a tap that the terminal reports as failed · 闪卡
                             * @enum {string}
                             */
                            kind: "purchase" | "flash";
                            merchantId: string;
                            /** @description 0 while the terminal is not known */
                            terminalId: string;
                            terminalNo: string | null;
                            batchNo: number;
                            traceNo: number;
                            rrn: string;
                            fileId: string | null;
                            rowNo: number | null;
                            panMasked: string | null;
                            psn: string | null;
                            /** @description the chip’s count */
                            atc: number | null;
                            amountFen: number;
                            tappedOn: string | null;
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
                            /** @description what it was found to be */
                            class: string | null;
                            queue: string | null;
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                            ruleId: string | null;
                            /** @description everything that applies, in order of precedence */
                            allClasses: string[];
                            receivedAt: string;
                            processedAt: string | null;
                            resolvedBy: string | null;
                            resolution: unknown;
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
    UploadsController_totals: {
        parameters: {
            query?: {
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
                     *           "queue": "OFFLINE_LATE",
                     *           "class": "LATE",
                     *           "merchantId": "452113379208724480",
                     *           "count": 1,
                     *           "amountFen": 50000,
                     *           "oldestAt": "2026-03-10T02:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            queue: string;
                            class: string;
                            merchantId: string;
                            count: number;
                            amountFen: number;
                            oldestAt: string;
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
    UploadsController_one: {
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
                     *       "uploadId": "452113379208724480",
                     *       "kind": "purchase",
                     *       "merchantId": "452113379208724480",
                     *       "terminalId": "452113379208724480",
                     *       "terminalNo": "10000001",
                     *       "batchNo": 1,
                     *       "traceNo": 1,
                     *       "rrn": "632507000123",
                     *       "fileId": "452113379208724480",
                     *       "rowNo": 1,
                     *       "panMasked": "960001*********0018",
                     *       "psn": "001",
                     *       "atc": 1,
                     *       "amountFen": 50000,
                     *       "tappedOn": "2026-03-10",
                     *       "state": "received",
                     *       "class": "LATE",
                     *       "queue": "OFFLINE_LATE",
                     *       "reason": {
                     *         "zh": "礼品卡",
                     *         "en": "gift card"
                     *       },
                     *       "ruleId": "452113379208724480",
                     *       "allClasses": [
                     *         "…"
                     *       ],
                     *       "receivedAt": "2026-03-10T02:00:00.000Z",
                     *       "processedAt": "2026-03-10T02:00:00.000Z",
                     *       "resolvedBy": "452113379208724480",
                     *       "resolution": {}
                     *     }
                     */
                    "application/json": {
                        uploadId: string;
                        /**
                         * @description purchase: approved by the chip; flash: a tap the terminal reports as failed
                         *     - `purchase`: an approved purchase · 成功消费
                         *     - `flash`: a tap that the terminal reports as failed · 闪卡
                         * @enum {string}
                         */
                        kind: "purchase" | "flash";
                        merchantId: string;
                        /** @description 0 while the terminal is not known */
                        terminalId: string;
                        terminalNo: string | null;
                        batchNo: number;
                        traceNo: number;
                        rrn: string;
                        fileId: string | null;
                        rowNo: number | null;
                        panMasked: string | null;
                        psn: string | null;
                        /** @description the chip’s count */
                        atc: number | null;
                        amountFen: number;
                        tappedOn: string | null;
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
                        /** @description what it was found to be */
                        class: string | null;
                        queue: string | null;
                        reason: {
                            zh: string;
                            en: string;
                        } | null;
                        ruleId: string | null;
                        /** @description everything that applies, in order of precedence */
                        allClasses: string[];
                        receivedAt: string;
                        processedAt: string | null;
                        resolvedBy: string | null;
                        resolution: unknown;
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
    UploadsController_waive: {
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
                    /** @description why, kept with the record */
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
    UploadsController_reject: {
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
                    /** @description why, kept with the record */
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
                     *       "uploadId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        uploadId: string;
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
    UploadsController_retry: {
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
                     *       "uploadId": "452113379208724480"
                     *     }
                     */
                    "application/json": {
                        uploadId: string;
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
    AuditEventsController_list: {
        parameters: {
            query?: {
                /** @description rows of a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                objectType?: string;
                objectId?: string;
                action?: string;
                /** @description of the person who acted */
                login?: string;
                /** @description first day in China, by the business clock */
                from?: string;
                /** @description last day */
                to?: string;
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
                     *           "eventId": "452113379208724480",
                     *           "position": 4711,
                     *           "hash": "9f86d081884c7d65",
                     *           "at": "2026-03-10T02:00:00.000Z",
                     *           "action": "order.approved",
                     *           "objectType": "order",
                     *           "objectId": "452113379208724480",
                     *           "actor": "maker",
                     *           "actorName": "王芳",
                     *           "bySystem": false,
                     *           "reason": "见附件说明",
                     *           "change": {}
                     *         }
                     *       ],
                     *       "nextCursor": "NDUyMTEzMzc5MjA4NzI0NDgw"
                     *     }
                     */
                    "application/json": {
                        items: {
                            eventId: string;
                            /**
                             * @description its place in the chain
                             * @example 4711
                             */
                            position: number | null;
                            /**
                             * @description of the event and the hash before it
                             * @example 9f86d081884c7d65
                             */
                            hash: string | null;
                            /** Format: date-time */
                            at: string;
                            /** @example order.approved */
                            action: string;
                            /** @example order */
                            objectType: string;
                            objectId: string;
                            /**
                             * @description login of a person, or the part of the system
                             * @example maker
                             */
                            actor: string;
                            actorName: string;
                            bySystem: boolean;
                            reason: string | null;
                            /** @description what changed; card data in it is masked */
                            change: unknown;
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
    AuditEventsController_check: {
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
                     *       "intact": false,
                     *       "count": 4711,
                     *       "headHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "brokenAt": 42
                     *     }
                     */
                    "application/json": {
                        intact: boolean;
                        /**
                         * @description events that were checked; null when the chain is broken
                         * @example 4711
                         */
                        count: number | null;
                        /**
                         * @description of the last event: kept elsewhere, it shows whether the end was cut off
                         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                         */
                        headHash: string | null;
                        /**
                         * @description place of the first event that does not fit
                         * @example 42
                         */
                        brokenAt: number | null;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
}
