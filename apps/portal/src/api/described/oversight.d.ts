// Made from docs/openapi/oversight.json by tools/portal-api.mjs; not written by hand.
export interface paths {
    "/api/oversight/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stream that says when something changes that I may read
         * @description Lines of JSON, each a list of `{kind, id}`; `id` is left out where only a list changed. An empty line is a sign of life. Reached through the gateway at `/api/changes`.
         */
        get: operations["ChangesController_watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every provision as it is cited, and every change: from when, by which act, by whom */
        get: operations["CitationsController_read"];
        put?: never;
        /** Changes how a provision is cited from a day on, or that nothing is; no deadline moves */
        post: operations["CitationsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/citations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What of this service cites a provision, and how it would from then on; changes nothing */
        post: operations["CitationsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off of a year as terms are counted by them here, and everything decided about days */
        get: operations["DaysController_read"];
        put?: never;
        /** Decides a day of rest or of work; deadlines that run are counted anew */
        post: operations["DaysController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/days/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a day, or withdrawing one, would do to the deadlines that run; changes nothing */
        post: operations["DaysController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/days/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a day that was decided; deadlines that run are counted anew */
        post: operations["DaysController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/deliveries/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells one agency one entry of the journal again, signed anew, as the receiver has asked: by its place alone */
        post: operations["DeliveriesController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/operation/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last check of the service’s own journal, custody and seals */
        get: operations["IntegrityController_read"];
        put?: never;
        /** Begins a check, one at a time; where one runs, answers that */
        post: operations["IntegrityController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time limits and provisions in force, each with what the manual cites and what stands today */
        get: operations["LawController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/lengths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of a time limit: from when, on what basis, by whom, and what it moved */
        get: operations["LengthsController_read"];
        put?: never;
        /** Changes a time limit from a day on; deadlines that run are counted anew where it applies to them */
        post: operations["LengthsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law/lengths/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would do to the deadlines that run, for both ways of its coming into force */
        post: operations["LengthsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices to me, newest first */
        get: operations["NoticesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have looked at all notices up to this one; nothing else changes */
        post: operations["NoticesController_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/operation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits in this service, for whom and since when; newest seals */
        get: operations["OperationController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarantined events, without their content */
        get: operations["QuarantineController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One quarantined event: envelope, size, hash, signature, what waits behind it, what helps. Nothing of its content */
        get: operations["QuarantineController_inspect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/quarantine/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a quarantined event again */
        post: operations["QuarantineController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/quarantine/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an event that has no place in a chain: nothing waits for it. It is kept */
        post: operations["QuarantineController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queues again everything ever told to one agency */
        post: operations["ReplayController_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/replay/{receiver}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many entries wait for the receipt of one agency */
        get: operations["ReplayController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing, where the second factor is recent enough for evidence; else `step-up-required` */
        get: operations["StepUpController_ask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chains of my region, those with the newest fact first */
        get: operations["ChainsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/chains/{chainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A chain: where it stands, what happened at every link, its deadlines and why they fall when they do */
        get: operations["ChainsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/chains/{chainId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a chain, page by page: oldest first, or the newest first */
        get: operations["ChainsController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/chains/{chainId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The prosecutor decides on a completed case: back to the police, or to court */
        post: operations["ChainsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open deadlines with their reasons: overdue ones first, then the nearest */
        get: operations["DeadlinesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chains by stage, link, region, breach and more; for analysts of the whole country, without small figures */
        get: operations["CountsController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of my region with the checks that are unmet or overridden, those that changed last first */
        get: operations["ReadinessController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/chains/{chainId}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every readiness check of a case, and the decisions about them with their reasons; the reading is in the audit */
        get: operations["ReadinessController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/documents/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a document of my region has this hash: the one on its pages against what its agency told when it was issued */
        get: operations["DocumentsController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of my region that were opened in an emergency, the newest first */
        get: operations["EmergenciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/emergencies/{openingId}/read-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why a case was opened and what the review says, in words; the reading is in the audit */
        post: operations["EmergenciesController_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/identity-requests/{id}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who the child is, as the police told it; each showing is in the audit */
        post: operations["IdentityRequestsController_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/law-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions of agencies about days, time limits and citations, the newest first: by which role, when, on what basis */
        get: operations["LawDecisionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Empties the picture of all chains; every agency must then be asked to tell everything again, with its epoch */
        post: operations["RebuildController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists remarks that I may see, last changed first */
        get: operations["remarkRoutes_list"];
        put?: never;
        /**
         * Make a remark
         * @description Basis: prosecutor-remark. From: (new).
         */
        post: operations["remark_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A remark, what may be done next, why other steps may not, and its open deadlines */
        get: operations["remarkRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["remarkRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["remarkRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["remarkRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the answer
         * @description Basis: prosecutor-remark. From: answered.
         */
        post: operations["remark_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/remarks/{id}/insist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Insist
         * @description Basis: prosecutor-remark. From: answered.
         */
        post: operations["remark_insist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists decisions that I may see, last changed first */
        get: operations["decisionRoutes_list"];
        put?: never;
        /**
         * Decide on the completed case
         * @description Basis: cpc-300. From: (new).
         */
        post: operations["decision_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A decision, what may be done next, why other steps may not, and its open deadlines */
        get: operations["decisionRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/decisions/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["decisionRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/decisions/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["decisionRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/decisions/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["decisionRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/identity-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists identity-requests that I may see, last changed first */
        get: operations["identity-requestRoutes_list"];
        put?: never;
        /**
         * Ask who the child is
         * @description Basis: prosecutor-supervision. From: (new).
         */
        post: operations["identity-request_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/identity-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A identity-request, what may be done next, why other steps may not, and its open deadlines */
        get: operations["identity-requestRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/identity-requests/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["identity-requestRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/identity-requests/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["identity-requestRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oversight/identity-requests/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["identity-requestRoutes_readIdentity"];
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
        Texts: {
            kk: string;
            ru: string;
            en: string;
        };
        CitedProvision: {
            code: string;
            title: components["schemas"]["Texts"];
            today: {
                instrument: string;
                article: string | null;
            } | null;
            cites: components["schemas"]["Texts"] | null;
            confirmed: boolean;
            note?: components["schemas"]["Texts"];
            register: {
                today: {
                    instrument: string;
                    article: string | null;
                } | null;
                cites: components["schemas"]["Texts"] | null;
                confirmed: boolean;
                note?: components["schemas"]["Texts"];
            };
        };
        CitationDecision: {
            id: string;
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string | null;
            moved: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            provision: string;
            says: components["schemas"]["Texts"];
            today: {
                instrument: string;
                article: string | null;
            } | null;
            cites: components["schemas"]["Texts"] | null;
            confirmed: boolean;
            note?: components["schemas"]["Texts"];
            from: string;
            act: {
                instrument: components["schemas"]["Texts"];
                number: string;
                on: string;
                text: components["schemas"]["Texts"];
            };
            inForce: boolean;
        };
        LawDecided: {
            id: string;
            version: number;
        };
        Citing: {
            code: string;
            says: components["schemas"]["Texts"];
        };
        DayDecision: {
            id: string;
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string | null;
            moved: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            on: string;
            /** @enum {string} */
            is: "rest" | "working";
            name: components["schemas"]["Texts"];
            decision: {
                number: string;
                on: string;
            };
            withdrawn: {
                id: string;
                /** Format: date-time */
                decidedAt: string;
                decidedBy: string | null;
                moved: number | null;
                /** Format: date-time */
                finishedAt: string | null;
                reason: string;
            } | null;
        };
        LawEffect: {
            looked: number;
            moved: number;
            later: number;
            earlier: number;
            missedAtOnce: number;
            overdue: number;
            paused: number;
            shifts: components["schemas"]["Shift"][];
            more: number;
        };
        Shift: {
            rule: string;
            says: components["schemas"]["Texts"];
            unit: components["schemas"]["Texts"] | null;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            count: number;
        };
        Requeued: {
            entryId: string;
            type: string;
            /** Format: date-time */
            toldAt: string;
        };
        IntegrityCheck: {
            /** Format: date-time */
            beganAt: string;
            beganBy: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            entries: number;
            seals: number;
            /** @enum {string} */
            state: "running" | "sound" | "broken" | "unfinished";
            broken: {
                log: string;
                number: number;
            } | null;
        };
        TimeLimit: {
            code: string;
            title: components["schemas"]["Texts"];
            basis: string;
            cites: components["schemas"]["Texts"];
            length: components["schemas"]["Length"] | "given";
            byUrgency?: {
                immediate?: components["schemas"]["Length"];
                urgent?: components["schemas"]["Length"];
            };
            extendableTo?: components["schemas"]["Length"] | "given";
            amended: boolean;
        };
        Length: {
            /** @enum {string} */
            unit: "hours" | "workingDays" | "calendarDays";
            n: number;
        };
        Provision: {
            code: string;
            title: components["schemas"]["Texts"];
            today: components["schemas"]["Texts"] | null;
            asManual: components["schemas"]["Texts"] | null;
            note?: components["schemas"]["Texts"];
            confirmed: boolean;
            amended: boolean;
        };
        LengthDecision: {
            id: string;
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string | null;
            moved: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            rule: string;
            says: components["schemas"]["Texts"];
            length: components["schemas"]["Length"] | "given";
            byUrgency?: {
                immediate?: components["schemas"]["Length"];
                urgent?: components["schemas"]["Length"];
            };
            extendableTo?: components["schemas"]["Length"] | "given";
            from: string;
            running: boolean;
            cites: components["schemas"]["Texts"];
            text: components["schemas"]["Texts"];
            inForce: boolean;
        };
        Notice: {
            id: string;
            /** Format: date-time */
            at: string;
            code: string;
            recordId: string | null;
            chainId: string | null;
            number: string | null;
            says: components["schemas"]["Texts"];
            moved: {
                from: string;
                to: string;
                because: components["schemas"]["Texts"];
            } | null;
            seen: boolean;
        };
        Operation: {
            /** @enum {string} */
            agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
            /** @enum {string} */
            bus: "connected" | "away";
            told: {
                /** @enum {string} */
                receiver: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
                waiting: number;
                /** Format: date-time */
                since: string | null;
            }[];
            heard: {
                /** @enum {string} */
                sender: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
                waiting: number;
                /** Format: date-time */
                since: string | null;
                quarantined: number;
            }[];
            timers: {
                waiting: number;
                /** Format: date-time */
                since: string | null;
            };
            seals: {
                log: string;
                entries: number;
                sealedAt: string;
            }[];
            disputedSeals: number;
        };
        QuarantinedEvent: {
            id: string;
            sender: string;
            chainId: string | null;
            number: number | null;
            subject: string;
            reason: string;
            /** Format: date-time */
            quarantinedAt: string;
            closable: boolean;
        };
        InspectedEvent: {
            id: string;
            sender: string;
            chainId: string | null;
            number: number | null;
            subject: string;
            reason: string;
            /** Format: date-time */
            quarantinedAt: string;
            closable: boolean;
            tries: number;
            /** Format: date-time */
            triedAt: string | null;
            attributes: {
                id: string | null;
                type: string | null;
                source: string | null;
                time: string | null;
                dataschema: string | null;
            };
            size: number;
            sha256: string;
            signature: {
                holds: boolean;
                key: string | null;
            };
            behind: number;
            /** @enum {string} */
            kind: "signature" | "unreadable" | "misaddressed" | "schema" | "seal" | "rule" | "fault";
            why: components["schemas"]["Texts"];
            helps: components["schemas"]["Texts"];
        };
        Chain: {
            chainId: string;
            number: string | null;
            region: string | null;
            schoolRegion: string | null;
            supportRegion: string | null;
            stage: string;
            /** Format: date-time */
            since: string | null;
            link: number;
            links: number[];
            /** @enum {string} */
            status: "open" | "suspended" | "ended";
            outcome: string | null;
            caseOutcome: string | null;
            investigationStage: number | null;
            urgency: string | null;
            ageBand: string | null;
            sex: string | null;
            source: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            lastFactAt: string;
            /** Format: date-time */
            endedAt: string | null;
            breaches: number;
            returns: number;
            refusals: number;
            joinedTo: string | null;
            says: string;
        };
        Entry: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
            type: string;
            link: number | null;
            open: {
                [key: string]: unknown;
            };
            says: string;
            about: string | null;
        };
        ChainDeadline: {
            id: string;
            chainId: string;
            number: string | null;
            /** @enum {string} */
            agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
            region: string;
            rule: string;
            state: string;
            isOpen: boolean;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
            says: string;
            why: string[];
        };
        Cell: {
            value: string;
            count: number | null;
        };
        Span: {
            value: string;
            count: number | null;
            median: number | null;
            ninetieth: number | null;
        };
        ChainReadiness: {
            chainId: string;
            number: string | null;
            region: string | null;
            stage: string;
            /** Format: date-time */
            changedAt: string;
            notMet: string[];
            overridden: string[];
            checks: {
                check: string;
                says: string;
                state: string;
            }[];
        };
        ToldDocument: {
            chainId: string;
            agency: string;
            kind: string;
            /** Format: date-time */
            issuedAt: string;
            equal: boolean;
            supersededBy: string | null;
        };
        Emergency: {
            openingId: string;
            chainId: string;
            number: string | null;
            /** @enum {string} */
            agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
            role: string;
            reason: string;
            says: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            finding: "right" | "not-right" | null;
            /** Format: date-time */
            reviewedAt: string | null;
        };
        ToldChild: {
            familyName?: string;
            givenName?: string;
            patronymic?: string;
            bornOn?: string;
        };
        LawDecisionTold: {
            id: string;
            /** @enum {string} */
            agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
            /** @enum {string} */
            kind: "day" | "length" | "citation";
            role: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date-time */
            takesEffectAt: string;
            what: string;
            basis: string;
            reason: string;
            moved: number | null;
            withdrawn: {
                /** Format: date-time */
                at: string;
                reason: string;
                moved: number | null;
            } | null;
            lackedBy: ("school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight")[];
        };
        Remark: {
            id: string;
            chainId: string;
            number: string | null;
            /** @enum {string} */
            status: "made" | "answered" | "insisted" | "accepted";
            version: number;
            /** @enum {string} */
            agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
            /** @enum {string} */
            topic: "time-limit" | "legality" | "child-protection" | "evidence" | "other";
            dueAt: string;
            times: number;
            region: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        Due: {
            rule: string;
            says: components["schemas"]["Texts"];
            /** Format: date-time */
            dueAt: string;
        } | null;
        Person: {
            subject: string;
            name: string | null;
        };
        NextStep: {
            step: string;
            says: components["schemas"]["Texts"];
            basis: string;
        };
        BlockedStep: {
            step: string;
            says: components["schemas"]["Texts"];
            basis: string;
            code: string;
            why: components["schemas"]["Texts"];
        };
        Deadline: {
            id: string;
            rule: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            warnAt: string | null;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "breached-then-met" | "cancelled";
            /** Format: date-time */
            breachedAt: string | null;
            says: components["schemas"]["Texts"];
        };
        Receipt: {
            entryId: string;
            type: string;
            says: components["schemas"]["Texts"] | null;
            receiver: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            receivedAt: string | null;
        };
        Access: {
            version: number | null;
            action: string;
            says: components["schemas"]["Texts"] | null;
            /** Format: date-time */
            at: string;
            roles: string[];
            subject: string;
            name: string | null;
            insteadOf: components["schemas"]["Person"] | null;
            reason: string | null;
        };
        Decision: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            /** @enum {string} */
            decision: "return" | "to-court";
            region: string;
            number: string | null;
            /** Format: date-time */
            openedAt: string;
        };
        IdentityRequest: {
            id: string;
            chainId: string;
            /** @enum {string} */
            status: "asked" | "told" | "not-held" | "over";
            version: number;
            region: string;
            role: string;
            reason: string;
            reasonSays: components["schemas"]["Texts"];
            own: boolean;
            /** Format: date-time */
            openedAt: string;
            answeredAt: string | null;
            endsAt: string | null;
            /** @enum {string|null} */
            notHeld: "no-case" | "not-identified" | "erased" | null;
            /** Format: date-time */
            changedAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ChangesController_watch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitationsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        instruments: {
                            code: string;
                            short: components["schemas"]["Texts"];
                            /** @enum {string} */
                            parts: "article" | "section" | "whole";
                        }[];
                        provisions: components["schemas"]["CitedProvision"][];
                        decisions: components["schemas"]["CitationDecision"][];
                    };
                };
            };
        };
    };
    CitationsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    provision: "cpc-24" | "cpc-29" | "cpc-125" | "cpc-179" | "cpc-190" | "cpc-199" | "cpc-201" | "cpc-202" | "cpc-206" | "cpc-214" | "child-interview" | "cpc-221" | "cpc-225" | "cpc-248" | "cpc-273" | "cpc-275" | "cpc-277" | "cpc-288" | "cpc-300" | "cpc-501-508" | "operational-search" | "operator-request" | "erdr-rules" | "cyberbullying-application" | "cyberbullying-rules" | "takedown-order" | "data-breach" | "data-kept-for-a-term" | "data-destroyed" | "consent-to-data-withdrawn" | "manual-report" | "manual-digital-evidence" | "manual-examinations" | "manual-child" | "manual-chain" | "manual-court" | "internal-procedure" | "immediate-danger" | "urgent-support" | "refuse-case" | "change-of-jurisdiction" | "suspend-investigation" | "terminate-investigation" | "find-links" | "join-cases" | "sever-cases" | "measures-of-restraint" | "measures-of-coercion" | "suspect-watched" | "minor-suspect" | "prosecutor-return" | "to-court" | "emergency-access" | "deputy" | "access-review" | "prosecutor-remark" | "prosecutor-supervision" | "prosecutor-learns-identity" | "counting-of-terms" | "support-by-consent";
                    today: {
                        /** @enum {string} */
                        instrument: "cpc" | "cc" | "operational-search-law" | "communications-law" | "former-mass-media-law" | "mass-media-law" | "online-platforms-law" | "order-365" | "order-562" | "order-89" | "personal-data-law" | "manual" | "internal";
                        article: string | null;
                    } | null;
                    confirmed: boolean;
                    note?: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    /** Format: date */
                    from: string;
                    basis: {
                        /** @enum {string} */
                        instrument: "cpc" | "cc" | "operational-search-law" | "communications-law" | "former-mass-media-law" | "mass-media-law" | "online-platforms-law" | "order-365" | "order-562" | "order-89" | "personal-data-law" | "manual" | "internal";
                        number: string;
                        /** Format: date */
                        on: string;
                        text: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDecided"];
                };
            };
        };
    };
    CitationsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    provision: "cpc-24" | "cpc-29" | "cpc-125" | "cpc-179" | "cpc-190" | "cpc-199" | "cpc-201" | "cpc-202" | "cpc-206" | "cpc-214" | "child-interview" | "cpc-221" | "cpc-225" | "cpc-248" | "cpc-273" | "cpc-275" | "cpc-277" | "cpc-288" | "cpc-300" | "cpc-501-508" | "operational-search" | "operator-request" | "erdr-rules" | "cyberbullying-application" | "cyberbullying-rules" | "takedown-order" | "data-breach" | "data-kept-for-a-term" | "data-destroyed" | "consent-to-data-withdrawn" | "manual-report" | "manual-digital-evidence" | "manual-examinations" | "manual-child" | "manual-chain" | "manual-court" | "internal-procedure" | "immediate-danger" | "urgent-support" | "refuse-case" | "change-of-jurisdiction" | "suspend-investigation" | "terminate-investigation" | "find-links" | "join-cases" | "sever-cases" | "measures-of-restraint" | "measures-of-coercion" | "suspect-watched" | "minor-suspect" | "prosecutor-return" | "to-court" | "emergency-access" | "deputy" | "access-review" | "prosecutor-remark" | "prosecutor-supervision" | "prosecutor-learns-identity" | "counting-of-terms" | "support-by-consent";
                    today: {
                        /** @enum {string} */
                        instrument: "cpc" | "cc" | "operational-search-law" | "communications-law" | "former-mass-media-law" | "mass-media-law" | "online-platforms-law" | "order-365" | "order-562" | "order-89" | "personal-data-law" | "manual" | "internal";
                        article: string | null;
                    } | null;
                    confirmed: boolean;
                    note?: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    /** Format: date */
                    from: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        until: components["schemas"]["Texts"] | null;
                        then: components["schemas"]["Texts"] | null;
                        documents: components["schemas"]["Citing"][];
                        timeLimits: components["schemas"]["Citing"][];
                        steps: components["schemas"]["Citing"][];
                        measures: components["schemas"]["Citing"][];
                        checks: components["schemas"]["Citing"][];
                    };
                };
            };
        };
    };
    DaysController_read: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        year: number;
                        days: {
                            on: string;
                            /** @enum {string} */
                            because: "weekend" | "holiday" | "moved";
                            name: components["schemas"]["Texts"];
                            decided: boolean;
                        }[];
                        decisions: components["schemas"]["DayDecision"][];
                    };
                };
            };
        };
    };
    DaysController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    is: "rest" | "working";
                    name: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    decision: {
                        number: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDecided"];
                };
            };
        };
    };
    DaysController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    is: "rest" | "working";
                } | {
                    /** Format: uuid */
                    withdraw: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawEffect"];
                };
            };
        };
    };
    DaysController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDecided"];
                };
            };
        };
    };
    DeliveriesController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    receiver: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
                    /** Format: uuid */
                    chainId: string;
                    number: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requeued"];
                };
            };
        };
    };
    IntegrityController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        last: components["schemas"]["IntegrityCheck"] | null;
                    };
                };
            };
        };
    };
    IntegrityController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        last: components["schemas"]["IntegrityCheck"] | null;
                    };
                };
            };
        };
    };
    LawController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timeLimits: components["schemas"]["TimeLimit"][];
                        provisions: components["schemas"]["Provision"][];
                    };
                };
            };
        };
    };
    LengthsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        instruments: {
                            code: string;
                            short: components["schemas"]["Texts"];
                        }[];
                        decisions: components["schemas"]["LengthDecision"][];
                    };
                };
            };
        };
    };
    LengthsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    rule: "answer-question" | "complete-referral" | "receive-referral" | "immediate-response" | "triage-tip" | "receive-rerouted" | "erdr-registration" | "preliminary-check" | "tell-reporter" | "interview-video" | "investigation" | "decide-on-measure" | "measure-of-restraint" | "prosecutor-return" | "prosecutor-decision" | "send-to-court" | "look-again" | "data-breach-notice" | "preservation-request" | "data-request" | "platform-answer" | "order-psycholinguistic" | "decide-extension" | "assign-examination" | "examination" | "provide-materials" | "cyberbullying-decision" | "cyberbullying-extension-notice" | "cyberbullying-answer" | "send-takedown-order" | "takedown-receipt" | "takedown-follow-up" | "takedown" | "urgent-support" | "refer-to-rehabilitation" | "receive-rehabilitation" | "rehabilitation-consent" | "assessment" | "support-plan" | "plan-review" | "after-review" | "receive-transfer" | "tell-school" | "emergency-review" | "remark-answer";
                    length: {
                        /** @enum {string} */
                        unit: "hours" | "workingDays" | "calendarDays";
                        n: number;
                    };
                    byUrgency?: {
                        immediate?: {
                            /** @enum {string} */
                            unit: "hours" | "workingDays" | "calendarDays";
                            n: number;
                        };
                        urgent?: {
                            /** @enum {string} */
                            unit: "hours" | "workingDays" | "calendarDays";
                            n: number;
                        };
                    };
                    extendableTo?: {
                        /** @enum {string} */
                        unit: "hours" | "workingDays" | "calendarDays";
                        n: number;
                    } | "given";
                    /** Format: date */
                    from: string;
                    running: boolean;
                    basis: {
                        /** @enum {string} */
                        instrument: "cpc" | "cc" | "operational-search-law" | "communications-law" | "former-mass-media-law" | "mass-media-law" | "online-platforms-law" | "order-365" | "order-562" | "order-89" | "personal-data-law" | "manual" | "internal";
                        article: string | null;
                        text: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDecided"];
                };
            };
        };
    };
    LengthsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    rule: "answer-question" | "complete-referral" | "receive-referral" | "immediate-response" | "triage-tip" | "receive-rerouted" | "erdr-registration" | "preliminary-check" | "tell-reporter" | "interview-video" | "investigation" | "decide-on-measure" | "measure-of-restraint" | "prosecutor-return" | "prosecutor-decision" | "send-to-court" | "look-again" | "data-breach-notice" | "preservation-request" | "data-request" | "platform-answer" | "order-psycholinguistic" | "decide-extension" | "assign-examination" | "examination" | "provide-materials" | "cyberbullying-decision" | "cyberbullying-extension-notice" | "cyberbullying-answer" | "send-takedown-order" | "takedown-receipt" | "takedown-follow-up" | "takedown" | "urgent-support" | "refer-to-rehabilitation" | "receive-rehabilitation" | "rehabilitation-consent" | "assessment" | "support-plan" | "plan-review" | "after-review" | "receive-transfer" | "tell-school" | "emergency-review" | "remark-answer";
                    length: {
                        /** @enum {string} */
                        unit: "hours" | "workingDays" | "calendarDays";
                        n: number;
                    };
                    byUrgency?: {
                        immediate?: {
                            /** @enum {string} */
                            unit: "hours" | "workingDays" | "calendarDays";
                            n: number;
                        };
                        urgent?: {
                            /** @enum {string} */
                            unit: "hours" | "workingDays" | "calendarDays";
                            n: number;
                        };
                    };
                    extendableTo?: {
                        /** @enum {string} */
                        unit: "hours" | "workingDays" | "calendarDays";
                        n: number;
                    } | "given";
                    /** Format: date */
                    from: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        begun: components["schemas"]["LawEffect"];
                        running: components["schemas"]["LawEffect"];
                    };
                };
            };
        };
    };
    NoticesController_list: {
        parameters: {
            query?: {
                /** @description Of deadlines alone */
                about?: "deadlines";
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    NoticesController_see: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    upTo: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        upTo: string;
                    };
                };
            };
        };
    };
    OperationController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
        };
    };
    QuarantineController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuarantinedEvent"][];
                    };
                };
            };
        };
    };
    QuarantineController_inspect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectedEvent"];
                };
            };
        };
    };
    QuarantineController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: boolean;
                        reason?: string;
                    };
                };
            };
        };
    };
    QuarantineController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        closedAt: string;
                    };
                };
            };
        };
    };
    ReplayController_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    receiver: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
                    epoch?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReplayController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receiver: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StepUpController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ChainsController_list: {
        parameters: {
            query?: {
                limit?: string;
                /** @description The `next` of the page before */
                after?: string;
                /** @description Something was refused */
                refused?: "true" | "false";
                /** @description Something was given back */
                returned?: "true" | "false";
                /** @description A deadline was missed */
                breached?: "true" | "false";
                /** @description The whole number of the chain */
                number?: string;
                urgency?: "immediate" | "urgent" | "standard";
                status?: "open" | "suspended" | "ended";
                stage?: "told" | "reported" | "returned-to-school" | "received" | "registered" | "investigation" | "suspended" | "with-prosecutor" | "in-court" | "concluded" | "refused" | "terminated" | "dismissed" | "added-to-case" | "considered" | "takedown" | "applicant-waits" | "taken-down" | "not-taken-down" | "not-confirmed" | "withdrawn" | "rehabilitation" | "closed";
                /** @description Something is open at this link, 1 to 5 */
                link?: string;
                /** @description Of the case or of the support */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Chain"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    ChainsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chain: components["schemas"]["Chain"];
                        joined: components["schemas"]["Chain"][];
                        timeline: {
                            items: components["schemas"]["Entry"][];
                            next: string | null;
                        };
                        deadlines: components["schemas"]["ChainDeadline"][];
                        next: {
                            step: string;
                            says: components["schemas"]["Texts"];
                            basis: string;
                        }[];
                        blocked: {
                            step: string;
                            says: components["schemas"]["Texts"];
                            basis: string;
                            code: string;
                            why: components["schemas"]["Texts"];
                        }[];
                        identityBlocked: {
                            code: string;
                            why: components["schemas"]["Texts"];
                        } | null;
                    };
                };
            };
        };
    };
    ChainsController_timeline: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description The newest first */
                newest?: "true" | "false";
                /** @description What happened at this link, 1 to 5 */
                link?: string;
            };
            header?: never;
            path: {
                chainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Entry"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    ChainsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "return" | "to-court";
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeadlinesController_list: {
        parameters: {
            query?: {
                limit?: string;
                /** @description The `next` of the page before */
                after?: string;
                overdue?: "true" | "false";
                /** @description The whole number of the chain */
                number?: string;
                agency?: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services" | "oversight";
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChainDeadline"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    CountsController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        countedAt: string;
                        total: number | null;
                        by: {
                            [key: string]: components["schemas"]["Cell"][];
                        };
                        durations: {
                            standing: components["schemas"]["Span"][];
                            inStage: {
                                value: string;
                                count: number | null;
                                median: number | null;
                                ninetieth: number | null;
                            }[];
                            toTheEnd: {
                                value: string;
                                count: number | null;
                                median: number | null;
                                ninetieth: number | null;
                            }[];
                        };
                        articles: {
                            code: string;
                            says: string;
                        }[];
                        work: {
                            openAt: {
                                value: string;
                                count: number | null;
                            }[];
                            overdue: {
                                value: string;
                                count: number | null;
                            }[];
                            overridden: number | null;
                        };
                    };
                };
            };
        };
    };
    ReadinessController_list: {
        parameters: {
            query?: {
                limit?: string;
                /** @description The `next` of the page before */
                after?: string;
                /** @description The whole number of the chain */
                number?: string;
                overridden?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChainReadiness"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    ReadinessController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changedAt: string | null;
                        ready: boolean;
                        checks: {
                            check: string;
                            says: string;
                            state: string;
                            blocking: boolean;
                            basis: string;
                            missing: number;
                        }[];
                        decisions: {
                            decisionId: string;
                            check: string;
                            kind: string;
                            missing: number;
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        }[];
                    };
                };
            };
        };
    };
    DocumentsController_verify: {
        parameters: {
            query: {
                /** @description Of the entry, as on each page */
                sha256: string;
                number: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDocument"];
                };
            };
        };
    };
    EmergenciesController_list: {
        parameters: {
            query?: {
                limit?: string;
                /** @description The `next` of the page before */
                after?: string;
                /** @description The whole number of the chain */
                number?: string;
                /** @description Whether the review is to come */
                waits?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Emergency"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    EmergenciesController_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                openingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        words: string;
                        review: string | null;
                    };
                };
            };
        };
    };
    IdentityRequestsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldChild"];
                };
            };
        };
    };
    LawDecisionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LawDecisionTold"][];
                    };
                };
            };
        };
    };
    RebuildController_rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remarkRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description Nobody has it */
                unassigned?: "true";
                /** @description Something of it is overdue */
                overdue?: "true";
                chainId?: string;
                urgency?: "immediate" | "urgent" | "standard";
                unitId?: string;
                mine?: "true" | "false";
                /** @description One or several states, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["Remark"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    remark_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    chainId: string;
                    /** @enum {string} */
                    agency: "school" | "police" | "platform-liaison" | "expert-bureau" | "social-services";
                    /** @enum {string} */
                    topic: "time-limit" | "legality" | "child-protection" | "evidence" | "other";
                    text: string;
                    /** Format: date */
                    answerBy?: string;
                };
            };
        };
        responses: {
            /** @description The record and what may be done next */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Remark"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    remarkRoutes_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Remark"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    remarkRoutes_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Receipt"][];
                    };
                };
            };
        };
    };
    remarkRoutes_accessLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Access"][];
                    };
                };
            };
        };
    };
    remarkRoutes_readIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remark_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The record and what may be done next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Remark"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    remark_insist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: date */
                    answerBy?: string;
                };
            };
        };
        responses: {
            /** @description The record and what may be done next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Remark"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    decisionRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description Nobody has it */
                unassigned?: "true";
                /** @description Something of it is overdue */
                overdue?: "true";
                chainId?: string;
                urgency?: "immediate" | "urgent" | "standard";
                unitId?: string;
                mine?: "true" | "false";
                /** @description One or several states, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["Decision"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    decision_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    chainId: string;
                    /** @enum {string} */
                    decision: "return" | "to-court";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The record and what may be done next */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Decision"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    decisionRoutes_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Decision"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    decisionRoutes_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Receipt"][];
                    };
                };
            };
        };
    };
    decisionRoutes_accessLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Access"][];
                    };
                };
            };
        };
    };
    decisionRoutes_readIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "identity-requestRoutes_list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description Nobody has it */
                unassigned?: "true";
                /** @description Something of it is overdue */
                overdue?: "true";
                chainId?: string;
                urgency?: "immediate" | "urgent" | "standard";
                unitId?: string;
                mine?: "true" | "false";
                /** @description One or several states, separated by commas */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["IdentityRequest"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "identity-request_ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    chainId: string;
                    /** @enum {string} */
                    reason: "complaint" | "tell-apart" | "court-request" | "life-in-danger";
                    words: string;
                };
            };
        };
        responses: {
            /** @description The record and what may be done next */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["IdentityRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "identity-requestRoutes_one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["IdentityRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    "identity-requestRoutes_receipts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Receipt"][];
                    };
                };
            };
        };
    };
    "identity-requestRoutes_accessLog": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Access"][];
                    };
                };
            };
        };
    };
    "identity-requestRoutes_readIdentity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
