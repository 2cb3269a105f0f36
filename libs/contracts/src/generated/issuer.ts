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
         * @description Anonymous cards are refused.
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
                     *           "nameZh": "裕付礼品卡",
                     *           "nameEn": "Yufuka gift card",
                     *           "kind": "named",
                     *           "binRangeId": "452113379208724480",
                     *           "bin": "960001",
                     *           "validityMonths": 1,
                     *           "medium": "magnetic_stripe",
                     *           "faceMinFen": 50000,
                     *           "faceMaxFen": 50000,
                     *           "face": {
                     *             "cardName": "裕付礼品卡",
                     *             "issuerName": "裕付卡支付有限公司",
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
                                /** @example 裕付礼品卡 */
                                cardName?: string;
                                /** @example 裕付卡支付有限公司 */
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
                 *       "nameZh": "裕付礼品卡",
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
                 *       "faceMinFen": 50000,
                 *       "faceMaxFen": 50000,
                 *       "face": {
                 *         "cardName": "裕付礼品卡",
                 *         "issuerName": "裕付卡支付有限公司",
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
                    /** @example 裕付礼品卡 */
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
                    /** @description of chip products only; the usual limits unless told */
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
                        /** @example 裕付礼品卡 */
                        cardName?: string;
                        /** @example 裕付卡支付有限公司 */
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
                     *           "summary": "见附件说明"
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
                        }[];
                        events: {
                            /**
                             * @description - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `unfrozen`: released from the freeze · 解冻
                             *     - `loss_reported`: reported lost · 挂失
                             *     - `pin_reissued`: a new PIN was mailed · 重发密码
                             *     - `pin_changed`: the holder changed the PIN · 修改密码
                             *     - `pin_unlocked`: PINs are taken again after too many wrong ones · 解锁密码
                             * @enum {string}
                             */
                            kind: "frozen" | "unfrozen" | "loss_reported" | "pin_reissued" | "pin_changed" | "pin_unlocked";
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
                     *           "summary": "见附件说明"
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
                        }[];
                        events: {
                            /**
                             * @description - `frozen`: blocked by the issuer until unfrozen · 已冻结
                             *     - `unfrozen`: released from the freeze · 解冻
                             *     - `loss_reported`: reported lost · 挂失
                             *     - `pin_reissued`: a new PIN was mailed · 重发密码
                             *     - `pin_changed`: the holder changed the PIN · 修改密码
                             *     - `pin_unlocked`: PINs are taken again after too many wrong ones · 解锁密码
                             * @enum {string}
                             */
                            kind: "frozen" | "unfrozen" | "loss_reported" | "pin_reissued" | "pin_changed" | "pin_unlocked";
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
                            roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor")[];
                            customerId: string | null;
                            merchantId: string | null;
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
                            roles: ("purchaser" | "merchant" | "ops_maker" | "ops_checker" | "auditor")[];
                            customerId: string | null;
                            merchantId: string | null;
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
}
