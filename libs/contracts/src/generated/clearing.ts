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
    "/v1/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
    "/v1/settlement-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run is, and why it stopped */
        get: operations["SettlementController_run"];
        put?: never;
        post?: never;
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
    SettlementController_run: {
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
                     *           "nameZh": "裕付礼品卡",
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
}
