// Made from docs/openapi/school.json by tools/portal-api.mjs; not written by hand.
export interface paths {
    "/api/school/changes": {
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
    "/api/school/law/citations": {
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
    "/api/school/law/citations/preview": {
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
    "/api/school/law/days": {
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
    "/api/school/law/days/preview": {
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
    "/api/school/law/days/{id}/withdraw": {
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
    "/api/school/deliveries/resend": {
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
    "/api/school/operation/integrity": {
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
    "/api/school/law": {
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
    "/api/school/law/lengths": {
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
    "/api/school/law/lengths/preview": {
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
    "/api/school/notices": {
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
    "/api/school/notices/seen": {
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
    "/api/school/operation": {
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
    "/api/school/quarantine": {
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
    "/api/school/quarantine/{id}": {
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
    "/api/school/quarantine/{id}/retry": {
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
    "/api/school/quarantine/{id}/close": {
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
    "/api/school/replay": {
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
    "/api/school/replay/{receiver}": {
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
    "/api/school/step-up": {
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
    "/api/school/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists referrals that I may see, last changed first */
        get: operations["referralRoutes_list"];
        put?: never;
        /**
         * Begin a referral
         * @description Basis: manual-report. From: (new).
         */
        post: operations["referral_startDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A referral, what may be done next, why other steps may not, and its open deadlines */
        get: operations["referralRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["referralRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["referralRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["referralRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/save-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save
         * @description Basis: manual-report. From: draft.
         */
        post: operations["referral_saveDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/detach-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the file off
         * @description Basis: manual-report. From: draft.
         */
        post: operations["referral_detachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/discard-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard the draft
         * @description Basis: internal-procedure. From: draft.
         */
        post: operations["referral_discardDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/hand-to-psychologist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand to the psychologist
         * @description Basis: internal-procedure. From: draft, sent, received, question-open, returned, checking, refused, case-opened, suspended, terminated, with-prosecutor, in-court, concluded.
         */
        post: operations["referral_handToPsychologist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send to the police
         * @description Basis: manual-chain. From: draft.
         */
        post: operations["referral_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add information
         * @description Basis: manual-chain. From: sent, received, question-open, returned, checking, refused, case-opened, suspended, terminated, with-prosecutor, in-court, concluded.
         */
        post: operations["referral_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/answer-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the question
         * @description Basis: manual-chain. From: sent, received, question-open, returned, checking, refused, case-opened, suspended, terminated, with-prosecutor, in-court, concluded.
         */
        post: operations["referral_answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again
         * @description Basis: manual-chain. From: returned.
         */
        post: operations["referral_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/request-urgent-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for urgent support
         * @description Basis: urgent-support. From: sent, received, question-open, returned, checking, refused, case-opened, suspended, terminated, with-prosecutor, in-court, concluded.
         */
        post: operations["referral_requestUrgentSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/record-school-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record support at school
         * @description Basis: manual-child. From: sent, received, question-open, returned, checking, refused, case-opened, suspended, terminated, with-prosecutor, in-court, concluded.
         */
        post: operations["referral_recordSchoolSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/close-at-school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close at school
         * @description Basis: manual-chain. From: refused, terminated, concluded.
         */
        post: operations["referral_closeAtSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have written so far, while it is a draft; afterwards `read-identity` opens it with a purpose */
        get: operations["ReferralController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/correspondence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the police asked and why they returned or refused, what continues at school, notes of our own support */
        get: operations["ReferralController_correspondence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/same-child": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other referrals of this school about a child with the same IIN that I may see */
        get: operations["ReferralController_same"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the referral; `malware`: what clamd said of each, `not-scanned` where it was not asked */
        get: operations["FilesController_files"];
        put?: never;
        /** Attaches a file of up to 50 MB, sent as it is; the answer names what the vault sealed */
        post: operations["FilesController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/files/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that I attached, or one range of its bytes; the reading stands in its custody */
        get: operations["FilesController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My uploads to this record, and what became of each: a sealed one names its file */
        get: operations["referralUploads_list"];
        put?: never;
        /** Begins an upload; `Location` is where its bytes go */
        post: operations["referralUploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/referrals/{id}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives up an upload of which a part is still missing */
        delete: operations["referralUploads_cancel"];
        options?: never;
        /** How much of it is here (`Upload-Offset`); a request that still writes to it is ended */
        head: operations["referralUploads_ask"];
        /** Adds a piece at `Upload-Offset`. The last one seals the file: `x-upload-state` says whether that is done */
        patch: operations["referralUploads_add"];
        trace?: never;
    };
    "/api/school/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The schools where I work */
        get: operations["SchoolController_schools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works at a school of mine: to hand work to, or to name as a person who must not be told */
        get: operations["SchoolController_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many referrals of a school there are, by state and urgency; without those that I must not know of */
        get: operations["SchoolController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chains of which everything has been kept long enough and nobody has asked for the erasure; what has lain longest first */
        get: operations["DueErasures_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/of/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the erasure of a record’s chain may be asked for, on which grounds, and why not */
        get: operations["DueErasures_prospect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists erasures that I may see, last changed first */
        get: operations["erasureRoutes_list"];
        put?: never;
        /**
         * Ask for the erasure of personal data
         * @description Basis: data-destroyed. From: (new).
         */
        post: operations["erasure_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A erasure, what may be done next, why other steps may not, and its open deadlines */
        get: operations["erasureRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["erasureRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["erasureRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["erasureRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the request
         * @description Basis: internal-procedure. From: asked, held.
         */
        post: operations["erasure_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase for good
         * @description Basis: data-destroyed. From: asked.
         */
        post: operations["erasure_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse
         * @description Basis: internal-procedure. From: asked, held.
         */
        post: operations["erasure_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold: the data are needed
         * @description Basis: internal-procedure. From: asked.
         */
        post: operations["erasure_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/erasures/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the hold
         * @description Basis: internal-procedure. From: held.
         */
        post: operations["erasure_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists applications that I may see, last changed first */
        get: operations["applicationRoutes_list"];
        put?: never;
        /**
         * Begin an application
         * @description Basis: cyberbullying-application. From: (new).
         */
        post: operations["application_startDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A application, what may be done next, why other steps may not, and its open deadlines */
        get: operations["applicationRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["applicationRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["applicationRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["applicationRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/save-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save
         * @description Basis: cyberbullying-application. From: draft.
         */
        post: operations["application_saveDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/detach-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the file off
         * @description Basis: cyberbullying-application. From: draft.
         */
        post: operations["application_detachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/discard-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard the draft
         * @description Basis: internal-procedure. From: draft.
         */
        post: operations["application_discardDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/file-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send to the expert group
         * @description Basis: cyberbullying-application. From: draft.
         */
        post: operations["application_fileApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Basis: cyberbullying-rules. From: filed.
         */
        post: operations["application_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/refer-to-police": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report to the police as well
         * @description Basis: manual-report. From: filed, confirmed, not-confirmed.
         */
        post: operations["application_referToPolice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/request-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for support of the child
         * @description Basis: urgent-support. From: filed, confirmed, not-confirmed.
         */
        post: operations["application_requestSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close at school
         * @description Basis: cyberbullying-rules. From: confirmed, not-confirmed.
         */
        post: operations["application_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attaches a file, sent as it is; the answer names what the vault sealed and its hash */
        post: operations["applicationFileTaking_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/files/{fileId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time */
        post: operations["applicationReadings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/files/{fileId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that I opened, or one range of them, always as a download */
        get: operations["applicationReadings_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/files/{fileId}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the bytes of a file are withheld; its hashes, size and description */
        get: operations["applicationWithholding_state"];
        put?: never;
        /** Marks a file as suspected child abuse material, with a description: its bytes are withheld */
        post: operations["applicationWithholding_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/applications/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I wrote, and what the expert group wrote back; the reading is in the access log */
        get: operations["ApplicationController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists supported-children that I may see, last changed first */
        get: operations["supported-childRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supported-child, what may be done next, why other steps may not, and its open deadlines */
        get: operations["supported-childRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["supported-childRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["supported-childRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["supported-childRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/take-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it on
         * @description Basis: manual-child. From: told.
         */
        post: operations["supported-child_takeOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/give-to": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give to a psychologist
         * @description Basis: internal-procedure. From: told, supported.
         */
        post: operations["supported-child_giveTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/note-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record support at school
         * @description Basis: manual-child. From: supported.
         */
        post: operations["supported-child_noteSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/supported-children/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End support at school
         * @description Basis: manual-child. From: supported.
         */
        post: operations["supported-child_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists remarks that I may see, last changed first */
        get: operations["remarkRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/remarks/{id}": {
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
    "/api/school/remarks/{id}/receipts": {
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
    "/api/school/remarks/{id}/access-log": {
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
    "/api/school/remarks/{id}/read-identity": {
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
    "/api/school/remarks/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description Basis: prosecutor-remark. From: to-answer.
         */
        post: operations["remark_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Colleagues of my units in my roles, myself too; everybody of the unit for whoever answers for it */
        get: operations["DelegablesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists delegations that I may see, last changed first */
        get: operations["delegationRoutes_list"];
        put?: never;
        /**
         * Name who stands in
         * @description Basis: deputy. From: (new).
         */
        post: operations["delegation_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A delegation, what may be done next, why other steps may not, and its open deadlines */
        get: operations["delegationRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["delegationRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["delegationRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["delegationRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school/delegations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End it now
         * @description Basis: deputy. From: named.
         */
        post: operations["delegation_withdraw"];
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
        Referral: {
            id: string;
            chainId: string;
            number: string | null;
            status: string;
            version: number;
            schoolId: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            submittedAt: string | null;
            erased?: {
                at: string;
                ground: string;
                groundSays: components["schemas"]["Texts"];
            };
            support: {
                urgent: string | null;
                rehabilitation: string | null;
            };
            milestones: {
                code: string;
                at: string;
                says: components["schemas"]["Texts"];
            }[];
            supportMilestones: {
                code: string;
                /** @enum {string} */
                kind: "urgent" | "rehabilitation";
                at: string;
                says: components["schemas"]["Texts"];
            }[];
            links: {
                link: number;
                name: components["schemas"]["Texts"];
                /** @enum {string} */
                state: "done" | "now" | "later" | "untold" | "ended";
                says: components["schemas"]["Texts"] | null;
                since: string | null;
            }[];
            expects: {
                rule: string;
                what: components["schemas"]["Texts"];
                /** @enum {string} */
                of: "police" | "school";
                by: string;
            } | null;
            mine?: boolean;
            region?: string;
            schoolRegion?: string;
            summary?: unknown;
            files?: {
                itemId: string;
                sha256: string;
                size: number;
                mediaType: string;
                attachedAt: string;
                sent: boolean;
            }[];
            questions?: {
                questionId: string;
                askedAt: string;
                answeredAt: string | null;
            }[];
            schoolSupport?: {
                kind: string;
                heldOn: string;
            }[];
            urgencyBecause?: {
                code: string;
                says: components["schemas"]["Texts"];
            }[];
            iinIsKnown?: boolean;
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
        Upload: {
            id: string;
            size: number;
            sha256: string;
            /** @enum {string} */
            state: "receiving" | "sealing" | "sealed" | "refused" | "expired" | "cancelled";
            refusedFor: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            fileId: string | null;
        };
        Unit: {
            id: string;
            name: components["schemas"]["Texts"];
            region: string;
        };
        Colleague: {
            subject: string;
            name: string;
            roles: string[];
        };
        SchoolCounts: {
            schoolId: string;
            total: number;
            byStatus: {
                [key: string]: number;
            };
            byUrgency: {
                [key: string]: number;
            };
        };
        DueErasure: {
            recordId: string;
            of: string;
            chainId: string;
            number: string;
            status: string;
            statusSays: components["schemas"]["Texts"];
            unitId: string | null;
            region: string;
            /** @enum {string} */
            ground: "term-over";
            groundSays: components["schemas"]["Texts"];
            mayAsk: boolean;
            termSays: components["schemas"]["Texts"];
            keptUntil: string;
            /** Format: date-time */
            changedAt: string;
        };
        ErasureProspect: {
            recordId: string;
            of: string;
            chainId: string;
            number: string;
            statusSays: components["schemas"]["Texts"];
            records: number;
            keptUntil: string;
            termSays: components["schemas"]["Texts"];
            erased: {
                at: string;
                ground: string;
                groundSays: components["schemas"]["Texts"];
            } | null;
            grounds: {
                /** @enum {string} */
                ground: "term-over" | "consent-withdrawn" | "court-decided";
                says: components["schemas"]["Texts"];
                allowed: boolean;
                why: components["schemas"]["Texts"] | null;
            }[];
            erasures: components["schemas"]["Erasure"][];
        };
        Erasure: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            unitId: string | null;
            region: string;
            recordId: string;
            of: string;
            number: string;
            /** @enum {string} */
            ground: "term-over" | "consent-withdrawn" | "court-decided";
            groundSays: components["schemas"]["Texts"];
            keptUntil: string;
            /** @enum {string|null} */
            heldFor: "court" | "prosecutor" | "investigation" | null;
            /** @enum {string|null} */
            refusedBecause: "still-needed" | "not-theirs-to-ask" | "another-child" | null;
            decidedAt: string | null;
            records: number | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        SchoolApplication: {
            id: string;
            chainId: string;
            number: string | null;
            status: string;
            version: number;
            schoolId: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            filedAt: string | null;
            erased?: {
                at: string;
                ground: string;
                groundSays: components["schemas"]["Texts"];
            };
            milestones: {
                code: string;
                at: string;
                says: components["schemas"]["Texts"];
            }[];
            confirmed: boolean | null;
            kinds: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
            takedowns: {
                takedownId: string;
                /** @enum {string} */
                platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                state: string;
                at: string;
                says: components["schemas"]["Texts"];
            }[];
            answered: boolean;
            referralId: string | null;
            support: {
                code: string;
                at: string;
            }[];
            expects: {
                rule: string;
                what: components["schemas"]["Texts"];
                by: string;
            } | null;
            mine: boolean;
            summary?: unknown;
            files?: {
                itemId: string;
                sha256: string;
                size: number;
                mediaType: string;
                attachedAt: string;
                sent: boolean;
            }[];
        };
        Reading: {
            id: string;
            /** Format: date-time */
            until: string;
            mediaType: string;
            size: number;
            sha256: string;
            /** @enum {string|null} */
            shownAs: "picture" | "sound" | "film" | "text" | null;
            suspicious: boolean;
        };
        Withheld: {
            withheld: boolean;
            releaseAskedBy: string | null;
            sha256: string;
            md5: string;
            size: number;
            mediaType: string;
            history: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                act: "withhold" | "ask-release" | "keep" | "release";
                actor: string;
                words: string | null;
            }[];
        };
        SupportedChild: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            schoolId: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @enum {string} */
            kind: "urgent" | "rehabilitation";
            ageBand: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            owner: string | null;
            supportMilestones: {
                code: string;
                at: string;
                says: components["schemas"]["Texts"];
            }[];
            schoolSupport: {
                kind: string;
                heldOn: string;
            }[];
            /** @enum {string|null} */
            endedBecause: "done" | "moved-away" | "not-our-pupil" | "other" | null;
            erased?: {
                at: string;
                ground: string;
                groundSays: components["schemas"]["Texts"];
            };
        };
        Remark: {
            id: string;
            chainId: string;
            /** @enum {string} */
            status: "to-answer" | "answered" | "accepted";
            version: number;
            /** @enum {string} */
            topic: "time-limit" | "legality" | "child-protection" | "evidence" | "other";
            dueAt: string;
            times: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        Delegable: {
            subject: string;
            name: string;
            role: string;
            unitId: string;
        };
        Delegation: {
            id: string;
            status: string;
            version: number;
            absent: components["schemas"]["Person"];
            deputy: components["schemas"]["Person"];
            namedBy: components["schemas"]["Person"];
            role: string;
            unitId: string | null;
            reason: string;
            reasonSays: components["schemas"]["Texts"];
            from: string;
            until: string;
            startsAt: string;
            endsAt: string;
            endedAt: string | null;
            withdrawnBy: components["schemas"]["Person"] | null;
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
    referralRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description The whole number of a record */
                number?: string;
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
                        items: (components["schemas"]["Referral"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    referral_startDraft: {
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
                    schoolId: string;
                    content?: {
                        child?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            iin?: string;
                            /** Format: date */
                            bornOn?: string;
                            phone?: string;
                            address?: string;
                            identified?: boolean;
                            /** @enum {string} */
                            sex?: "female" | "male" | "unknown";
                            ageYears?: number;
                            schoolName?: string;
                            grade?: string;
                        };
                        representative?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            iin?: string;
                            /** Format: date */
                            bornOn?: string;
                            phone?: string;
                            address?: string;
                            relation?: string;
                        };
                        noticed?: string;
                        ownWords?: string;
                        ways?: ("fake-identity" | "long-term-manipulation" | "threats" | "gaming" | "money-or-gifts" | "across-platforms")[];
                        forms?: ("sexting" | "intimate-video-call" | "sexual-blackmail" | "luring-to-meeting")[];
                        phases?: ("contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand")[];
                        accounts?: {
                            /** @enum {string} */
                            platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                            handle?: string;
                            url?: string;
                            displayName?: string;
                            /**
                             * @default suspect
                             * @enum {string}
                             */
                            belongsTo?: "suspect" | "child" | "unknown";
                        }[];
                        period?: {
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            to?: string;
                        };
                        /** @enum {string} */
                        safeNow?: "yes" | "no" | "unknown";
                        signs?: {
                            meetingSoon?: boolean;
                            mayHarmSelf?: boolean;
                            contactContinues?: boolean;
                        };
                        exclusions?: {
                            /** @enum {string} */
                            kind: "relative" | "staff" | "other";
                            /** Format: uuid */
                            subject?: string;
                            name?: string;
                            relation?: string;
                            /** @enum {string} */
                            reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                        }[];
                        /** @enum {string} */
                        childRegion?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                        /** @enum {string} */
                        source?: "school" | "parent" | "child" | "teacher" | "anonymous" | "platform" | "contact-centre-111" | "police-monitoring";
                        reporter?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            phone?: string;
                            position?: string;
                        };
                        raised?: {
                            /** @enum {string} */
                            to: "immediate" | "urgent";
                            reason: string;
                        } | null;
                    };
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referralRoutes_one: {
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    referralRoutes_receipts: {
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
    referralRoutes_accessLog: {
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
    referralRoutes_readIdentity: {
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
    referral_saveDraft: {
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
                    content: {
                        child?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            iin?: string;
                            /** Format: date */
                            bornOn?: string;
                            phone?: string;
                            address?: string;
                            identified?: boolean;
                            /** @enum {string} */
                            sex?: "female" | "male" | "unknown";
                            ageYears?: number;
                            schoolName?: string;
                            grade?: string;
                        };
                        representative?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            iin?: string;
                            /** Format: date */
                            bornOn?: string;
                            phone?: string;
                            address?: string;
                            relation?: string;
                        };
                        noticed?: string;
                        ownWords?: string;
                        ways?: ("fake-identity" | "long-term-manipulation" | "threats" | "gaming" | "money-or-gifts" | "across-platforms")[];
                        forms?: ("sexting" | "intimate-video-call" | "sexual-blackmail" | "luring-to-meeting")[];
                        phases?: ("contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand")[];
                        accounts?: {
                            /** @enum {string} */
                            platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                            handle?: string;
                            url?: string;
                            displayName?: string;
                            /**
                             * @default suspect
                             * @enum {string}
                             */
                            belongsTo?: "suspect" | "child" | "unknown";
                        }[];
                        period?: {
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            to?: string;
                        };
                        /** @enum {string} */
                        safeNow?: "yes" | "no" | "unknown";
                        signs?: {
                            meetingSoon?: boolean;
                            mayHarmSelf?: boolean;
                            contactContinues?: boolean;
                        };
                        exclusions?: {
                            /** @enum {string} */
                            kind: "relative" | "staff" | "other";
                            /** Format: uuid */
                            subject?: string;
                            name?: string;
                            relation?: string;
                            /** @enum {string} */
                            reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                        }[];
                        /** @enum {string} */
                        childRegion?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                        /** @enum {string} */
                        source?: "school" | "parent" | "child" | "teacher" | "anonymous" | "platform" | "contact-centre-111" | "police-monitoring";
                        reporter?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            phone?: string;
                            position?: string;
                        };
                        raised?: {
                            /** @enum {string} */
                            to: "immediate" | "urgent";
                            reason: string;
                        } | null;
                    };
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_detachFile: {
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
                    /** Format: uuid */
                    itemId: string;
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_discardDraft: {
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_handToPsychologist: {
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
                    /** Format: uuid */
                    to: string;
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_submit: {
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_amend: {
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
                    note?: string;
                    child?: {
                        familyName?: string;
                        givenName?: string;
                        patronymic?: string;
                        iin?: string;
                        /** Format: date */
                        bornOn?: string;
                        phone?: string;
                        address?: string;
                        identified?: boolean;
                        /** @enum {string} */
                        sex?: "female" | "male" | "unknown";
                        ageYears?: number;
                        schoolName?: string;
                        grade?: string;
                    };
                    representative?: {
                        familyName?: string;
                        givenName?: string;
                        patronymic?: string;
                        iin?: string;
                        /** Format: date */
                        bornOn?: string;
                        phone?: string;
                        address?: string;
                        relation?: string;
                    };
                    /** @enum {string} */
                    safeNow?: "yes" | "no" | "unknown";
                    signs?: {
                        meetingSoon?: boolean;
                        mayHarmSelf?: boolean;
                        contactContinues?: boolean;
                    };
                    accounts?: {
                        /** @enum {string} */
                        platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                        handle: string;
                        url?: string;
                        displayName?: string;
                        /**
                         * @default suspect
                         * @enum {string}
                         */
                        belongsTo?: "suspect" | "child" | "unknown";
                    }[];
                    exclusions?: {
                        /** @enum {string} */
                        kind: "relative" | "staff" | "other";
                        /** Format: uuid */
                        subject?: string;
                        name?: string;
                        relation?: string;
                        /** @enum {string} */
                        reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                    }[];
                    files?: string[];
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_answerQuestion: {
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
                    /** Format: uuid */
                    questionId: string;
                    answer: string;
                    files?: string[];
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_resubmit: {
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
                    note: string;
                    files?: string[];
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_requestUrgentSupport: {
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
                    needs: string;
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_recordSchoolSupport: {
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
                    /** @enum {string} */
                    kind: "talk" | "class-work" | "family-talk" | "watch" | "other";
                    /** Format: date */
                    heldOn: string;
                    note: string;
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    referral_closeAtSchool: {
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
                    /** @enum {string} */
                    withoutRehabilitation?: "not-needed" | "declined-before" | "moved-away" | "other";
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
                        record: components["schemas"]["Referral"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    ReferralController_content: {
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
                        version: number;
                        content: {
                            child?: {
                                familyName?: string;
                                givenName?: string;
                                patronymic?: string;
                                iin?: string;
                                /** Format: date */
                                bornOn?: string;
                                phone?: string;
                                address?: string;
                                identified?: boolean;
                                /** @enum {string} */
                                sex?: "female" | "male" | "unknown";
                                ageYears?: number;
                                schoolName?: string;
                                grade?: string;
                            };
                            representative?: {
                                familyName?: string;
                                givenName?: string;
                                patronymic?: string;
                                iin?: string;
                                /** Format: date */
                                bornOn?: string;
                                phone?: string;
                                address?: string;
                                relation?: string;
                            };
                            noticed?: string;
                            ownWords?: string;
                            ways?: ("fake-identity" | "long-term-manipulation" | "threats" | "gaming" | "money-or-gifts" | "across-platforms")[];
                            forms?: ("sexting" | "intimate-video-call" | "sexual-blackmail" | "luring-to-meeting")[];
                            phases?: ("contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand")[];
                            accounts?: {
                                /** @enum {string} */
                                platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                                handle?: string;
                                url?: string;
                                displayName?: string;
                                /**
                                 * @default suspect
                                 * @enum {string}
                                 */
                                belongsTo?: "suspect" | "child" | "unknown";
                            }[];
                            period?: {
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to?: string;
                            };
                            /** @enum {string} */
                            safeNow?: "yes" | "no" | "unknown";
                            signs?: {
                                meetingSoon?: boolean;
                                mayHarmSelf?: boolean;
                                contactContinues?: boolean;
                            };
                            exclusions?: {
                                /** @enum {string} */
                                kind: "relative" | "staff" | "other";
                                /** Format: uuid */
                                subject?: string;
                                name?: string;
                                relation?: string;
                                /** @enum {string} */
                                reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                            }[];
                            /** @enum {string} */
                            childRegion?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                            /** @enum {string} */
                            source?: "school" | "parent" | "child" | "teacher" | "anonymous" | "platform" | "contact-centre-111" | "police-monitoring";
                            reporter?: {
                                familyName?: string;
                                givenName?: string;
                                patronymic?: string;
                                phone?: string;
                                position?: string;
                            };
                            raised?: {
                                /** @enum {string} */
                                to: "immediate" | "urgent";
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    ReferralController_correspondence: {
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
                        questions: {
                            questionId: string;
                            question: string;
                            answer?: string;
                        }[];
                        reasons: {
                            /** @enum {string} */
                            about: "returned" | "refused";
                            at: string;
                            reason: string;
                        }[];
                        continues: {
                            at: string;
                            what: string;
                            contact: string;
                            until?: string;
                        }[];
                        notes: {
                            heldOn: string;
                            kind: string;
                            note: string;
                        }[];
                    };
                };
            };
        };
    };
    ReferralController_same: {
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
                        count: number;
                        items: {
                            id: string;
                            number: string;
                            status: string;
                        }[];
                    };
                };
            };
        };
    };
    FilesController_files: {
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
                content?: never;
            };
        };
    };
    FilesController_attach: {
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
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itemId: string;
                        sha256: string;
                        size: number;
                        mediaType: string;
                        version: number;
                    };
                };
            };
        };
    };
    FilesController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                content?: never;
            };
        };
    };
    referralUploads_list: {
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
                        items: components["schemas"]["Upload"][];
                    };
                };
            };
        };
    };
    referralUploads_begin: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    referralUploads_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
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
                content?: never;
            };
        };
    };
    referralUploads_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
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
                content?: never;
            };
        };
    };
    referralUploads_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
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
                content?: never;
            };
        };
    };
    SchoolController_schools: {
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
                        items: components["schemas"]["Unit"][];
                    };
                };
            };
        };
    };
    SchoolController_colleagues: {
        parameters: {
            query: {
                schoolId: string;
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
                        items: components["schemas"]["Colleague"][];
                    };
                };
            };
        };
    };
    SchoolController_counts: {
        parameters: {
            query: {
                schoolId: string;
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
                    "application/json": components["schemas"]["SchoolCounts"];
                };
            };
        };
    };
    DueErasures_due: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description The whole number of a record; of one that has none, the last eight characters of its id */
                number?: string;
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
                        items: components["schemas"]["DueErasure"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    DueErasures_prospect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recordId: string;
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
                    "application/json": components["schemas"]["ErasureProspect"];
                };
            };
        };
    };
    erasureRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description The whole number of a record */
                number?: string;
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
                        items: (components["schemas"]["Erasure"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    erasure_ask: {
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
                    recordId: string;
                    /** @enum {string} */
                    ground: "term-over" | "court-decided";
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    erasureRoutes_one: {
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    erasureRoutes_receipts: {
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
    erasureRoutes_accessLog: {
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
    erasureRoutes_readIdentity: {
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
    erasure_withdraw: {
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    erasure_carryOut: {
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    erasure_refuse: {
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
                    /** @enum {string} */
                    because: "still-needed" | "not-theirs-to-ask" | "another-child";
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    erasure_hold: {
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
                    /** @enum {string} */
                    for: "court" | "prosecutor" | "investigation";
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    erasure_release: {
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
                        record: components["schemas"]["Erasure"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    applicationRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description The whole number of a record */
                number?: string;
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
                        items: (components["schemas"]["SchoolApplication"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    application_startDraft: {
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
                    schoolId: string;
                    content?: {
                        child?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            iin?: string;
                            /** Format: date */
                            bornOn?: string;
                            phone?: string;
                            address?: string;
                            identified?: boolean;
                            /** @enum {string} */
                            sex?: "female" | "male" | "unknown";
                            ageYears?: number;
                            schoolName?: string;
                            grade?: string;
                        };
                        statement?: string;
                        manner?: ("repeated" | "public")[];
                        kinds?: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
                        resources?: {
                            /** @enum {string} */
                            platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                            url?: string;
                            handle?: string;
                        }[];
                        applicant?: {
                            /** @enum {string} */
                            is: "school" | "parent" | "child" | "contact-centre-111";
                            name?: string;
                            contact?: string;
                        };
                        /** @enum {string} */
                        language?: "kk" | "ru" | "en";
                        /** @enum {string} */
                        childRegion?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                        exclusions?: {
                            /** @enum {string} */
                            kind: "relative" | "staff" | "other";
                            /** Format: uuid */
                            subject?: string;
                            name?: string;
                            relation?: string;
                            /** @enum {string} */
                            reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                        }[];
                    };
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    applicationRoutes_one: {
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    applicationRoutes_receipts: {
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
    applicationRoutes_accessLog: {
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
    applicationRoutes_readIdentity: {
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
    application_saveDraft: {
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
                    content: {
                        child?: {
                            familyName?: string;
                            givenName?: string;
                            patronymic?: string;
                            iin?: string;
                            /** Format: date */
                            bornOn?: string;
                            phone?: string;
                            address?: string;
                            identified?: boolean;
                            /** @enum {string} */
                            sex?: "female" | "male" | "unknown";
                            ageYears?: number;
                            schoolName?: string;
                            grade?: string;
                        };
                        statement?: string;
                        manner?: ("repeated" | "public")[];
                        kinds?: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
                        resources?: {
                            /** @enum {string} */
                            platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                            url?: string;
                            handle?: string;
                        }[];
                        applicant?: {
                            /** @enum {string} */
                            is: "school" | "parent" | "child" | "contact-centre-111";
                            name?: string;
                            contact?: string;
                        };
                        /** @enum {string} */
                        language?: "kk" | "ru" | "en";
                        /** @enum {string} */
                        childRegion?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                        exclusions?: {
                            /** @enum {string} */
                            kind: "relative" | "staff" | "other";
                            /** Format: uuid */
                            subject?: string;
                            name?: string;
                            relation?: string;
                            /** @enum {string} */
                            reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                        }[];
                    };
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_detachFile: {
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
                    /** Format: uuid */
                    itemId: string;
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_discardDraft: {
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_fileApplication: {
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_withdraw: {
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
                    /** @enum {string} */
                    reasonCode: "applicant-asks" | "settled" | "mistaken";
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_referToPolice: {
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
                    /** @enum {string} */
                    safeNow: "yes" | "no" | "unknown";
                    /** @default [] */
                    ways?: ("fake-identity" | "long-term-manipulation" | "threats" | "gaming" | "money-or-gifts" | "across-platforms")[];
                    /** @default [] */
                    forms?: ("sexting" | "intimate-video-call" | "sexual-blackmail" | "luring-to-meeting")[];
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_requestSupport: {
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
                    needs: string;
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_close: {
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
                        record: components["schemas"]["SchoolApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    applicationFileTaking_attach: {
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
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itemId: string;
                        sha256: string;
                        size: number;
                        mediaType: string;
                        version: number;
                    };
                };
            };
        };
    };
    applicationReadings_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                };
            };
        };
    };
    applicationReadings_bytes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                readingId: string;
                fileId: string;
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
                content?: never;
            };
        };
    };
    applicationWithholding_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
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
                    "application/json": components["schemas"]["Withheld"];
                };
            };
        };
    };
    applicationWithholding_withhold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withheld"];
                };
            };
        };
    };
    ApplicationController_content: {
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
                        version: number;
                        content: {
                            child?: {
                                familyName?: string;
                                givenName?: string;
                                patronymic?: string;
                                iin?: string;
                                /** Format: date */
                                bornOn?: string;
                                phone?: string;
                                address?: string;
                                identified?: boolean;
                                /** @enum {string} */
                                sex?: "female" | "male" | "unknown";
                                ageYears?: number;
                                schoolName?: string;
                                grade?: string;
                            };
                            statement?: string;
                            manner?: ("repeated" | "public")[];
                            kinds?: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
                            resources?: {
                                /** @enum {string} */
                                platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                                url?: string;
                                handle?: string;
                            }[];
                            applicant?: {
                                /** @enum {string} */
                                is: "school" | "parent" | "child" | "contact-centre-111";
                                name?: string;
                                contact?: string;
                            };
                            /** @enum {string} */
                            language?: "kk" | "ru" | "en";
                            /** @enum {string} */
                            childRegion?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                            exclusions?: {
                                /** @enum {string} */
                                kind: "relative" | "staff" | "other";
                                /** Format: uuid */
                                subject?: string;
                                name?: string;
                                relation?: string;
                                /** @enum {string} */
                                reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                            }[];
                        };
                        extension: string | null;
                        reasons: string | null;
                        answer: string | null;
                    };
                };
            };
        };
    };
    "supported-childRoutes_list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                /** @description The last eight characters of an id */
                number?: string;
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
                        items: (components["schemas"]["SupportedChild"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "supported-childRoutes_one": {
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
                        record: components["schemas"]["SupportedChild"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    "supported-childRoutes_receipts": {
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
    "supported-childRoutes_accessLog": {
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
    "supported-childRoutes_readIdentity": {
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
    "supported-child_takeOn": {
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
                        record: components["schemas"]["SupportedChild"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "supported-child_giveTo": {
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
                    /** Format: uuid */
                    to: string;
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
                        record: components["schemas"]["SupportedChild"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "supported-child_noteSupport": {
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
                    /** @enum {string} */
                    kind: "talk" | "class-work" | "family-talk" | "watch" | "other";
                    /** Format: date */
                    heldOn: string;
                    note: string;
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
                        record: components["schemas"]["SupportedChild"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "supported-child_end": {
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
                    /** @enum {string} */
                    reason: "done" | "moved-away" | "not-our-pupil" | "other";
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
                        record: components["schemas"]["SupportedChild"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
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
    remark_answer: {
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
                    answer: string;
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
    DelegablesController_list: {
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
                        items: components["schemas"]["Delegable"][];
                    };
                };
            };
        };
    };
    delegationRoutes_list: {
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
                        items: (components["schemas"]["Delegation"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    delegation_name: {
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
                    absent?: string;
                    /** Format: uuid */
                    deputy: string;
                    /** @enum {string} */
                    role: "psychologist" | "teacher" | "head-of-school";
                    /** Format: uuid */
                    unitId: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    /** @enum {string} */
                    reason: "leave" | "unfit-for-work" | "business-trip" | "training" | "other-duties";
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
                        record: components["schemas"]["Delegation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    delegationRoutes_one: {
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
                        record: components["schemas"]["Delegation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    delegationRoutes_receipts: {
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
    delegationRoutes_accessLog: {
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
    delegationRoutes_readIdentity: {
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
    delegation_withdraw: {
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
                        record: components["schemas"]["Delegation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
}
