// Made from docs/openapi/platform-liaison.json by tools/portal-api.mjs; not written by hand.
export interface paths {
    "/api/platform-liaison/changes": {
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
    "/api/platform-liaison/law/citations": {
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
    "/api/platform-liaison/law/citations/preview": {
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
    "/api/platform-liaison/law/days": {
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
    "/api/platform-liaison/law/days/preview": {
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
    "/api/platform-liaison/law/days/{id}/withdraw": {
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
    "/api/platform-liaison/deliveries/resend": {
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
    "/api/platform-liaison/operation/integrity": {
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
    "/api/platform-liaison/law": {
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
    "/api/platform-liaison/law/lengths": {
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
    "/api/platform-liaison/law/lengths/preview": {
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
    "/api/platform-liaison/notices": {
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
    "/api/platform-liaison/notices/seen": {
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
    "/api/platform-liaison/operation": {
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
    "/api/platform-liaison/quarantine": {
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
    "/api/platform-liaison/quarantine/{id}": {
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
    "/api/platform-liaison/quarantine/{id}/retry": {
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
    "/api/platform-liaison/quarantine/{id}/close": {
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
    "/api/platform-liaison/replay": {
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
    "/api/platform-liaison/replay/{receiver}": {
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
    "/api/platform-liaison/step-up": {
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
    "/api/platform-liaison/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists data-requests that I may see, last changed first */
        get: operations["data-requestRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A data-request, what may be done next, why other steps may not, and its open deadlines */
        get: operations["data-requestRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["data-requestRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["data-requestRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["data-requestRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over
         * @description Basis: internal-procedure. From: arrived, sent, acknowledged, partly-answered.
         */
        post: operations["data-request_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record as sent
         * @description Basis: manual-digital-evidence. From: arrived.
         */
        post: operations["data-request_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/record-acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the platform has it
         * @description Basis: manual-digital-evidence. From: sent.
         */
        post: operations["data-request_recordAcknowledgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/record-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the answer
         * @description Basis: manual-digital-evidence. From: sent, acknowledged, partly-answered, silent.
         */
        post: operations["data-request_recordAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/record-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the refusal
         * @description Basis: manual-court. From: sent, acknowledged, partly-answered.
         */
        post: operations["data-request_recordRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind the platform
         * @description Basis: manual-digital-evidence. From: sent, acknowledged, partly-answered.
         */
        post: operations["data-request_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/document-silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Document the silence
         * @description Basis: manual-court. From: sent, acknowledged, partly-answered.
         */
        post: operations["data-request_documentSilence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/return-to-investigator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to the investigator
         * @description Basis: internal-procedure. From: arrived, sent, acknowledged.
         */
        post: operations["data-request_returnToInvestigator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that were issued, the newest first; a replaced one names its successor */
        get: operations["data-requestsDocuments_list"];
        put?: never;
        /** Issues a document: one number, one entry in the register, a file in each language */
        post: operations["data-requestsDocuments_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/documents/offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that I may issue of the record; what each lacks now, if something */
        get: operations["data-requestsDocuments_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file; who took it and why stands in its custody, and in the journal where the document tells of the child */
        get: operations["data-requestsDocuments_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/documents/{documentId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same in two steps, so that the purpose stands in no address: `id` then gives the file */
        post: operations["data-requestsDocuments_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/documents/{documentId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a document that I opened */
        get: operations["data-requestsDocuments_take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/documents/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the register knows this number with this hash; it tells nothing of the case */
        get: operations["VerificationRoutes_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that were issued, the newest first; a replaced one names its successor */
        get: operations["takedownsDocuments_list"];
        put?: never;
        /** Issues a document: one number, one entry in the register, a file in each language */
        post: operations["takedownsDocuments_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/documents/offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that I may issue of the record; what each lacks now, if something */
        get: operations["takedownsDocuments_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file; who took it and why stands in its custody, and in the journal where the document tells of the child */
        get: operations["takedownsDocuments_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/documents/{documentId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same in two steps, so that the purpose stands in no address: `id` then gives the file */
        post: operations["takedownsDocuments_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/documents/{documentId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a document that I opened */
        get: operations["takedownsDocuments_take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/document-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of document that are issued here, each with its version and what it may show */
        get: operations["TemplateRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/document-templates/{kind}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a document of the kind looks: invented data, marked on every page as a sample */
        get: operations["TemplateRoutes_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My uploads to this record, and what became of each: a sealed one names its file */
        get: operations["data-requestUploads_list"];
        put?: never;
        /** Begins an upload; `Location` is where its bytes go */
        post: operations["data-requestUploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/uploads/{uploadId}": {
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
        delete: operations["data-requestUploads_cancel"];
        options?: never;
        /** How much of it is here (`Upload-Offset`); a request that still writes to it is ended */
        head: operations["data-requestUploads_ask"];
        /** Adds a piece at `Upload-Offset`. The last one seals the file: `x-upload-state` says whether that is done */
        patch: operations["data-requestUploads_add"];
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of each file, `malware`: what clamd said, `not-scanned` where it was not asked; `metadata`: whether it was extracted */
        get: operations["ChecksController_list"];
        put?: never;
        /** Attaches a file, sent as it is; `record-answer` names it by the itemId of the answer */
        post: operations["FilesController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/files/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a file of the answer; the reading stands in its chain of custody and is journalled */
        get: operations["FilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/files/{itemId}/read-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What exiftool found in a file, with tool, time, its own hash and that of the file; journalled */
        post: operations["ChecksController_metadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Profiles: jurisdiction, language, and each way of asking with its legal basis, what it gives and its usual time */
        get: operations["PlatformsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists takedowns that I may see, last changed first */
        get: operations["takedownRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A takedown, what may be done next, why other steps may not, and its open deadlines */
        get: operations["takedownRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["takedownRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["takedownRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["takedownRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it over
         * @description Basis: internal-procedure. From: arrived, sending, undelivered, sent, received, overdue, refused.
         */
        post: operations["takedown_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the order
         * @description Basis: takedown-order. From: arrived, undelivered, sent, overdue, refused.
         */
        post: operations["takedown_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record as sent by hand
         * @description Basis: takedown-order. From: arrived, undelivered, sent, overdue, refused.
         */
        post: operations["takedown_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/record-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The owner has the order
         * @description Basis: takedown-order. From: sent, overdue.
         */
        post: operations["takedown_recordReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/record-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The material is gone
         * @description Basis: takedown-order. From: undelivered, sent, received, overdue, refused.
         */
        post: operations["takedown_recordRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/record-gone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was gone already
         * @description Basis: takedown-order. From: arrived, undelivered.
         */
        post: operations["takedown_recordGone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/record-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The owner refuses
         * @description Basis: takedown-order. From: sent, received, overdue.
         */
        post: operations["takedown_recordRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/end-without-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End without removal
         * @description Basis: takedown-order. From: undelivered, sent, overdue, refused.
         */
        post: operations["takedown_endWithoutRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attaches a file, sent as it is; the answer names what the vault sealed and its hash */
        post: operations["takedownFileTaking_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/files/{fileId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time */
        post: operations["takedownReadings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/files/{fileId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that I opened, or one range of them, always as a download */
        get: operations["takedownReadings_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/takedowns/{id}/files/{fileId}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the bytes of a file are withheld; its hashes, size and description */
        get: operations["takedownWithholding_state"];
        put?: never;
        /** Marks a file as suspected child abuse material, with a description: its bytes are withheld */
        post: operations["takedownWithholding_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/files/{fileId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time */
        post: operations["data-requestReadings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/files/{fileId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that I opened, or one range of them, always as a download */
        get: operations["data-requestReadings_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/data-requests/{id}/files/{fileId}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the bytes of a file are withheld; its hashes, size and description */
        get: operations["data-requestWithholding_state"];
        put?: never;
        /** Marks a file as suspected child abuse material, with a description: its bytes are withheld */
        post: operations["data-requestWithholding_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-liaison/remarks": {
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
    "/api/platform-liaison/remarks/{id}": {
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
    "/api/platform-liaison/remarks/{id}/receipts": {
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
    "/api/platform-liaison/remarks/{id}/access-log": {
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
    "/api/platform-liaison/remarks/{id}/read-identity": {
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
    "/api/platform-liaison/remarks/{id}/answer": {
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
    "/api/platform-liaison/delegations/colleagues": {
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
    "/api/platform-liaison/delegations": {
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
    "/api/platform-liaison/delegations/{id}": {
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
    "/api/platform-liaison/delegations/{id}/receipts": {
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
    "/api/platform-liaison/delegations/{id}/access-log": {
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
    "/api/platform-liaison/delegations/{id}/read-identity": {
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
    "/api/platform-liaison/delegations/{id}/withdraw": {
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
        DataRequest: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            /** @enum {string} */
            kind: "preservation" | "disclosure" | "blocking" | "suspension";
            /** @enum {string} */
            platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
            orderedUnder: string;
            accountCount: number;
            unitId: string | null;
            region: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            assignee: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            routes: {
                /** @enum {string} */
                channel: "portal" | "letter" | "e-mail" | "legal-assistance";
                /** @enum {string} */
                legalBasis: "cpc-24" | "cpc-29" | "cpc-125" | "cpc-179" | "cpc-190" | "cpc-199" | "cpc-201" | "cpc-202" | "cpc-206" | "cpc-214" | "child-interview" | "cpc-221" | "cpc-225" | "cpc-248" | "cpc-273" | "cpc-275" | "cpc-277" | "cpc-288" | "cpc-300" | "cpc-501-508" | "operational-search" | "operator-request" | "erdr-rules" | "cyberbullying-application" | "cyberbullying-rules" | "takedown-order" | "data-breach" | "data-kept-for-a-term" | "data-destroyed" | "consent-to-data-withdrawn" | "manual-report" | "manual-digital-evidence" | "manual-examinations" | "manual-child" | "manual-chain" | "manual-court" | "internal-procedure" | "immediate-danger" | "urgent-support" | "refuse-case" | "change-of-jurisdiction" | "suspend-investigation" | "terminate-investigation" | "find-links" | "join-cases" | "sever-cases" | "measures-of-restraint" | "measures-of-coercion" | "suspect-watched" | "minor-suspect" | "prosecutor-return" | "to-court" | "emergency-access" | "deputy" | "access-review" | "prosecutor-remark" | "prosecutor-supervision" | "prosecutor-learns-identity" | "counting-of-terms" | "support-by-consent";
                serves: ("preservation" | "disclosure" | "blocking" | "suspension")[];
                gives: ("preservation" | "subscriber" | "addresses" | "devices" | "correspondence" | "location" | "removal" | "suspension")[];
                usualDays: number;
                remindAfterDays: number[];
            }[];
            route: {
                /** @enum {string} */
                channel: "portal" | "letter" | "e-mail" | "legal-assistance";
                /** @enum {string} */
                legalBasis: "cpc-24" | "cpc-29" | "cpc-125" | "cpc-179" | "cpc-190" | "cpc-199" | "cpc-201" | "cpc-202" | "cpc-206" | "cpc-214" | "child-interview" | "cpc-221" | "cpc-225" | "cpc-248" | "cpc-273" | "cpc-275" | "cpc-277" | "cpc-288" | "cpc-300" | "cpc-501-508" | "operational-search" | "operator-request" | "erdr-rules" | "cyberbullying-application" | "cyberbullying-rules" | "takedown-order" | "data-breach" | "data-kept-for-a-term" | "data-destroyed" | "consent-to-data-withdrawn" | "manual-report" | "manual-digital-evidence" | "manual-examinations" | "manual-child" | "manual-chain" | "manual-court" | "internal-procedure" | "immediate-danger" | "urgent-support" | "refuse-case" | "change-of-jurisdiction" | "suspend-investigation" | "terminate-investigation" | "find-links" | "join-cases" | "sever-cases" | "measures-of-restraint" | "measures-of-coercion" | "suspect-watched" | "minor-suspect" | "prosecutor-return" | "to-court" | "emergency-access" | "deputy" | "access-review" | "prosecutor-remark" | "prosecutor-supervision" | "prosecutor-learns-identity" | "counting-of-terms" | "support-by-consent";
                serves: ("preservation" | "disclosure" | "blocking" | "suspension")[];
                gives: ("preservation" | "subscriber" | "addresses" | "devices" | "correspondence" | "location" | "removal" | "suspension")[];
                usualDays: number;
                remindAfterDays: number[];
            } | null;
            sentAt: string | null;
            expectedBy: string | null;
            acknowledgedAt: string | null;
            platformReference: string | null;
            reminders: string[];
            answers: {
                at: string;
                whole: boolean;
                fileCount: number;
            }[];
            files: {
                itemId: string;
                size: number;
                sha256: string;
                mediaType: string;
                /** @enum {string} */
                from: "officer" | "platform";
            }[];
            takesFiles: boolean;
            unreadableAt: string[];
            endedBecause: string | null;
            lateEvents: {
                type: string;
                at: string;
            }[];
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
        Document: {
            id: string;
            number: string;
            kind: string;
            says: components["schemas"]["Texts"];
            language: string;
            about: string | null;
            fileHash: string;
            pages: number;
            /** Format: date-time */
            issuedAt: string;
            issuedBy: string;
            supersededBy: string | null;
        };
        IssuedDocument: {
            id: string;
            number: string;
            kind: string;
            language: string;
            about: string | null;
            fileHash: string;
            pages: number;
            /** Format: date-time */
            issuedAt: string;
            issuedBy: string;
            supersededBy: string | null;
            dataHash: string;
        };
        OfferedDocument: {
            kind: string;
            says: components["schemas"]["Texts"];
            languages: ("kk" | "ru" | "en")[];
            about: string | null;
            worded: boolean;
            lacks: {
                code: string;
                says: components["schemas"]["Texts"];
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
        DocumentTemplate: {
            kind: string;
            says: components["schemas"]["Texts"];
            languages: ("kk" | "ru" | "en")[];
            version: number;
            cites: components["schemas"]["Texts"][];
            /** @enum {string} */
            recipient: "reporter" | "prosecutor" | "expert" | "platform" | "case-file" | "court";
            /** @enum {string} */
            identity: "none" | "initials" | "full";
            issuedBy: string[];
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
        MalwareState: {
            itemId: string;
            /** @enum {string} */
            state: "not-scanned" | "clean" | "suspicious" | "failed";
            /** Format: date-time */
            at?: string;
            engine?: string;
            signature?: string;
            trouble?: string;
        };
        MetadataState: {
            itemId: string;
            /** @enum {string} */
            state: "not-extracted" | "extracted" | "failed";
            /** Format: date-time */
            at?: string;
            tool?: string;
            sha256?: string;
            trouble?: string;
        };
        ExtractedMetadata: {
            itemId: string;
            /** @enum {string} */
            state: "not-extracted" | "extracted" | "failed";
            /** Format: date-time */
            at?: string;
            tool?: string;
            sha256?: string;
            trouble?: string;
            sourceSha256: string;
            text: string;
            metadata: {
                [key: string]: unknown;
            };
        };
        PlatformProfile: {
            /** @enum {string} */
            platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
            name: string;
            jurisdiction: string | null;
            /** @enum {string} */
            language: "en" | "ru" | "kk";
            routes: {
                /** @enum {string} */
                channel: "portal" | "letter" | "e-mail" | "legal-assistance";
                /** @enum {string} */
                legalBasis: "cpc-24" | "cpc-29" | "cpc-125" | "cpc-179" | "cpc-190" | "cpc-199" | "cpc-201" | "cpc-202" | "cpc-206" | "cpc-214" | "child-interview" | "cpc-221" | "cpc-225" | "cpc-248" | "cpc-273" | "cpc-275" | "cpc-277" | "cpc-288" | "cpc-300" | "cpc-501-508" | "operational-search" | "operator-request" | "erdr-rules" | "cyberbullying-application" | "cyberbullying-rules" | "takedown-order" | "data-breach" | "data-kept-for-a-term" | "data-destroyed" | "consent-to-data-withdrawn" | "manual-report" | "manual-digital-evidence" | "manual-examinations" | "manual-child" | "manual-chain" | "manual-court" | "internal-procedure" | "immediate-danger" | "urgent-support" | "refuse-case" | "change-of-jurisdiction" | "suspend-investigation" | "terminate-investigation" | "find-links" | "join-cases" | "sever-cases" | "measures-of-restraint" | "measures-of-coercion" | "suspect-watched" | "minor-suspect" | "prosecutor-return" | "to-court" | "emergency-access" | "deputy" | "access-review" | "prosecutor-remark" | "prosecutor-supervision" | "prosecutor-learns-identity" | "counting-of-terms" | "support-by-consent";
                serves: ("preservation" | "disclosure" | "blocking" | "suspension")[];
                gives: {
                    code: string;
                    says: components["schemas"]["Texts"];
                }[];
                usualDays: number;
                remindAfterDays: number[];
                cited: components["schemas"]["Texts"];
            }[];
            note?: {
                en: string;
                ru: string;
                kk: string;
            };
        };
        Takedown: {
            id: string;
            chainId: string;
            number: string;
            status: string;
            version: number;
            unitId: string | null;
            region: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            assignee: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            applicationId: string;
            /** @enum {string} */
            filedBy: "school" | "police";
            /** @enum {string} */
            platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
            kinds: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
            resourceCount: number;
            byMachine: boolean;
            sending: {
                key: string;
                /** @enum {string} */
                by: "machine" | "hand";
                askedAt: string;
            } | null;
            sentAt: string[];
            undelivered: {
                at: string;
                tries: number;
            } | null;
            platformReference: string | null;
            words: {
                at: string;
                /** @enum {string} */
                says: "removed" | "partly-removed" | "unreadable";
            }[];
            receivedAt: string | null;
            missedAt: string | null;
            refusedBecause: string | null;
            removal: {
                at: string;
                /** @enum {string} */
                how: "recheck" | "file" | "gone-already";
                late: boolean;
            } | null;
            endedBecause: string | null;
            files: {
                itemId: string;
                size: number;
                sha256: string;
                mediaType: string;
            }[];
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
    "data-requestRoutes_list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
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
                        items: (components["schemas"]["DataRequest"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "data-requestRoutes_one": {
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    "data-requestRoutes_receipts": {
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
    "data-requestRoutes_accessLog": {
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
    "data-requestRoutes_readIdentity": {
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
    "data-request_takeOver": {
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_send": {
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
                    channel?: "portal" | "letter" | "e-mail" | "legal-assistance";
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_recordAcknowledgement": {
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
                    platformReference?: string;
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_recordAnswer": {
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
                    whole: boolean;
                    /** @default  */
                    note?: string;
                    /** @default [] */
                    data?: {
                        name: string;
                        value: string;
                    }[];
                    /** @default [] */
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_recordRefusal": {
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
                    reasonCode: "no-such-account" | "legal-basis" | "jurisdiction" | "deleted" | "encrypted" | "other";
                    reason: string;
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_remind": {
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
                    scheduled?: number;
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_documentSilence": {
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
                    early?: "known-never-to-answer" | "case-cannot-wait" | "channel-closed";
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-request_returnToInvestigator": {
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
                    reasonCode: "account-unclear" | "basis-missing" | "wrong-platform" | "other";
                    reason: string;
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
                        record: components["schemas"]["DataRequest"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    "data-requestsDocuments_list": {
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
                        items: components["schemas"]["Document"][];
                    };
                };
            };
        };
    };
    "data-requestsDocuments_issue": {
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
                    kind: "preservation-letter" | "data-request";
                    /**
                     * @default [
                     *       "kk",
                     *       "ru"
                     *     ]
                     */
                    languages?: ("kk" | "ru" | "en")[];
                    /** Format: uuid */
                    about?: string;
                    supersedes?: string;
                    /** @default {} */
                    wording?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IssuedDocument"][];
                    };
                };
            };
        };
    };
    "data-requestsDocuments_offered": {
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
                        items: components["schemas"]["OfferedDocument"][];
                    };
                };
            };
        };
    };
    "data-requestsDocuments_download": {
        parameters: {
            query: {
                purpose: string;
            };
            header?: never;
            path: {
                documentId: string;
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
    "data-requestsDocuments_open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
    "data-requestsDocuments_take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                readingId: string;
                documentId: string;
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
    VerificationRoutes_verify: {
        parameters: {
            query: {
                /** @description Of the entry, as on each page, or of the file */
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
                content?: never;
            };
        };
    };
    takedownsDocuments_list: {
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
                        items: components["schemas"]["Document"][];
                    };
                };
            };
        };
    };
    takedownsDocuments_issue: {
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
                    kind: "takedown-order";
                    /**
                     * @default [
                     *       "kk",
                     *       "ru"
                     *     ]
                     */
                    languages?: ("kk" | "ru" | "en")[];
                    /** Format: uuid */
                    about?: string;
                    supersedes?: string;
                    /** @default {} */
                    wording?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IssuedDocument"][];
                    };
                };
            };
        };
    };
    takedownsDocuments_offered: {
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
                        items: components["schemas"]["OfferedDocument"][];
                    };
                };
            };
        };
    };
    takedownsDocuments_download: {
        parameters: {
            query: {
                purpose: string;
            };
            header?: never;
            path: {
                documentId: string;
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
    takedownsDocuments_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
    takedownsDocuments_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                readingId: string;
                documentId: string;
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
    TemplateRoutes_list: {
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
                        items: components["schemas"]["DocumentTemplate"][];
                    };
                };
            };
        };
    };
    TemplateRoutes_sample: {
        parameters: {
            query?: {
                language?: "kk" | "ru" | "en";
            };
            header?: never;
            path: {
                kind: string;
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
    "data-requestUploads_list": {
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
    "data-requestUploads_begin": {
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
    "data-requestUploads_cancel": {
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
    "data-requestUploads_ask": {
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
    "data-requestUploads_add": {
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
    ChecksController_list: {
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
                        malware: components["schemas"]["MalwareState"][];
                        metadata: components["schemas"]["MetadataState"][];
                    };
                };
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
                        size: number;
                        sha256: string;
                        mediaType: string;
                        /** @enum {string} */
                        from: "officer" | "platform";
                        version: number;
                    };
                };
            };
        };
    };
    FilesController_read: {
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
    ChecksController_metadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                content: {
                    "application/json": components["schemas"]["ExtractedMetadata"];
                };
            };
        };
    };
    PlatformsController_list: {
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
                        items: components["schemas"]["PlatformProfile"][];
                    };
                };
            };
        };
    };
    takedownRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                platform?: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
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
                        items: (components["schemas"]["Takedown"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    takedownRoutes_one: {
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    takedownRoutes_receipts: {
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
    takedownRoutes_accessLog: {
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
    takedownRoutes_readIdentity: {
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
    takedown_takeOver: {
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_submit: {
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_send: {
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_recordReceipt: {
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
                    /** Format: date-time */
                    receivedAt?: string;
                    platformReference?: string;
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_recordRemoval: {
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
                    how: "recheck" | "file";
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_recordGone: {
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_recordRefusal: {
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
                    reasonCode: "no-violation-seen" | "not-the-owner" | "other-jurisdiction" | "other";
                    reason: string;
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedown_endWithoutRemoval: {
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
                    reasonCode: "access-restricted" | "owner-unreachable" | "owner-refuses";
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
                        record: components["schemas"]["Takedown"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    takedownFileTaking_attach: {
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
    takedownReadings_open: {
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
    takedownReadings_bytes: {
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
    takedownWithholding_state: {
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
    takedownWithholding_withhold: {
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
    "data-requestReadings_open": {
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
    "data-requestReadings_bytes": {
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
    "data-requestWithholding_state": {
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
    "data-requestWithholding_withhold": {
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
                    role: "liaison-officer";
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
