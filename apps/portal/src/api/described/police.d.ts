// Made from docs/openapi/police.json by tools/portal-api.mjs; not written by hand.
export interface paths {
    "/api/police/changes": {
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
    "/api/police/law/citations": {
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
    "/api/police/law/citations/preview": {
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
    "/api/police/law/days": {
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
    "/api/police/law/days/preview": {
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
    "/api/police/law/days/{id}/withdraw": {
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
    "/api/police/deliveries/resend": {
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
    "/api/police/operation/integrity": {
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
    "/api/police/law": {
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
    "/api/police/law/lengths": {
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
    "/api/police/law/lengths/preview": {
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
    "/api/police/notices": {
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
    "/api/police/notices/seen": {
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
    "/api/police/operation": {
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
    "/api/police/quarantine": {
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
    "/api/police/quarantine/{id}": {
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
    "/api/police/quarantine/{id}/retry": {
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
    "/api/police/quarantine/{id}/close": {
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
    "/api/police/replay": {
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
    "/api/police/replay/{receiver}": {
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
    "/api/police/step-up": {
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
    "/api/police/investigations/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in hand by investigator, of my units */
        get: operations["UnitController_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Investigators and juvenile inspectors of a unit of mine, to give a case to or to name in a protocol */
        get: operations["UnitController_officers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Police units by region, to pass a report on to */
        get: operations["UnitController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the case: registered, waiting for their protocol, and announced by others; of each, `malware`: what clamd said, `metadata`: whether it was extracted */
        get: operations["EvidenceController_list"];
        put?: never;
        /** Puts a file into the vault of the case; `record-evidence` then writes its protocol */
        post: operations["EvidenceController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file, or one range of them; who read them and why is journalled */
        get: operations["EvidenceController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of custody of a file */
        get: operations["EvidenceController_custody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time */
        post: operations["investigationReadings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that I opened, or one range of them, always as a download */
        get: operations["investigationReadings_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the bytes of a file are withheld; its hashes, size and description */
        get: operations["investigationWithholding_state"];
        put?: never;
        /** Marks a file as suspected child abuse material, with a description: its bytes are withheld */
        post: operations["investigationWithholding_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/withholding/release-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks, with a reason, that a mark be taken back: somebody else decides */
        post: operations["investigationRelease_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/withholding/release-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides, with a reason, whether the bytes are shown again; never by whoever asked for it */
        post: operations["investigationRelease_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/files/{fileId}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the bytes of a file are withheld; its hashes, size and description */
        get: operations["tipWithholding_state"];
        put?: never;
        /** Marks a file as suspected child abuse material, with a description: its bytes are withheld */
        post: operations["tipWithholding_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/read-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What exiftool found in a file, with tool, time, its own hash and that of the file; who read it and why is journalled */
        post: operations["MetadataController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/files/{fileId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Computes the hash of a file anew. Custody says what came of it; of an altered one whoever has the case and the head of unit are told */
        post: operations["VerificationController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register in the order of entry, page by page, each item with the protocol of its act */
        get: operations["RegisterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/evidence/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item with what was made from it and where it is used */
        get: operations["RegisterController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/evidence/{itemId}/read-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was written about an item and in the protocol of its act, notes included; the reading is journalled */
        post: operations["RegisterController_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that were issued, the newest first; a replaced one names its successor */
        get: operations["investigationsDocuments_list"];
        put?: never;
        /** Issues a document: one number, one entry in the register, a file in each language */
        post: operations["investigationsDocuments_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/documents/offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that I may issue of the record; what each lacks now, if something */
        get: operations["investigationsDocuments_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file; who took it and why stands in its custody, and in the journal where the document tells of the child */
        get: operations["investigationsDocuments_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/documents/{documentId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same in two steps, so that the purpose stands in no address: `id` then gives the file */
        post: operations["investigationsDocuments_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/documents/{documentId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a document that I opened */
        get: operations["investigationsDocuments_take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/documents/verification": {
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
    "/api/police/document-templates": {
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
    "/api/police/document-templates/{kind}/sample": {
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
    "/api/police/investigations/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was exported of this case, when, by whom and what for, who took it; and what an export would hold now */
        get: operations["ExportController_list"];
        put?: never;
        /** Freezes and signs an export: evidence, custody, CASE/UCO; every exhibit’s custody says so */
        post: operations["ExportController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/exports/{exportId}/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SHA-256 and size of the zip, so that whoever holds it can compare */
        get: operations["ExportController_digest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The package as a zip; fetching it is journalled */
        get: operations["ExportController_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My uploads to this record, and what became of each: a sealed one names its file */
        get: operations["investigationUploads_list"];
        put?: never;
        /** Begins an upload; `Location` is where its bytes go */
        post: operations["investigationUploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/uploads/{uploadId}": {
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
        delete: operations["investigationUploads_cancel"];
        options?: never;
        /** How much of it is here (`Upload-Offset`); a request that still writes to it is ended */
        head: operations["investigationUploads_ask"];
        /** Adds a piece at `Upload-Offset`. The last one seals the file: `x-upload-state` says whether that is done */
        patch: operations["investigationUploads_add"];
        trace?: never;
    };
    "/api/police/investigations/{id}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read as a conversation, what is being read, and what could not be; no names, no words */
        get: operations["ChatsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/chats/measure-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Systematic contact in one or several conversations: frequency, gaps, who writes first, nights, change of platform; every figure cites its lines */
        post: operations["ChatsController_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/chats/read-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every version of every mark of a phase, with author, reason and the lines that it cites; those of experts with their order */
        post: operations["ChatsController_readMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/chats/{chatId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conversation: who takes part, which files it was read from, which places could not be read, on what its dates rest */
        post: operations["ChatsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/chats/{chatId}/read-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lines of a conversation from a number on; each points to its bytes or its row */
        post: operations["ChatsController_readLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/chats/{chatId}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks for a text in a conversation, a bounded part at a time; what is looked for stands in no address */
        post: operations["ChatsController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every readiness check: its state, what is missing, what would meet it, on what it rests */
        get: operations["ReadinessController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/read-referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the referral for the duty officer while it is in intake; the reading is journalled */
        post: operations["IntakeController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/interview-guide/ages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ages for which there is a question set, each with the age bands that it was written for */
        get: operations["InterviewController_ages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/interview-guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Question sets for an age, by phase and topic, with notes for the interviewer, in three languages */
        get: operations["InterviewController_guide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/interview-guide/check-wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What in a wording may lead, press or blame: a hint, never a verdict. Nothing is kept */
        post: operations["InterviewController_checkWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/interviews/{interviewId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The question log without its words: times, phases, topics, types, hints */
        get: operations["InterviewController_outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/interviews/{interviewId}/read-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The question log with questions and answers; the reading is journalled */
        post: operations["InterviewController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles to consider with the reasons for each, and warnings of typical errors */
        get: operations["QualificationController_advice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/examination-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The question sets by kind, in three languages, each in its newest version */
        get: operations["QuestionSetsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/examination-questions/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a set, the newest first */
        get: operations["QuestionSetsController_editions"];
        put?: never;
        /** Writes the next version of a set; orders already given keep their text */
        post: operations["QuestionSetsController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists investigations that I may see, last changed first */
        get: operations["investigationRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A investigation, what may be done next, why other steps may not, and its open deadlines */
        get: operations["investigationRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["investigationRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["investigationRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["investigationRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive
         * @description Basis: manual-chain. From: arrived, rerouted.
         */
        post: operations["investigation_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/respond-to-danger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on immediate danger
         * @description Basis: immediate-danger. From: arrived, received, question-open, returned, rerouted, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court, concluded, refused, terminated.
         */
        post: operations["investigation_respondToDanger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/ask-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the school
         * @description Basis: manual-chain. From: received, question-open, registered, open.
         */
        post: operations["investigation_askQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/return-to-school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to the school
         * @description Basis: manual-chain. From: received, question-open.
         */
        post: operations["investigation_returnToSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/reroute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass on by jurisdiction
         * @description Basis: change-of-jurisdiction. From: arrived, rerouted, received, question-open.
         */
        post: operations["investigation_reroute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign
         * @description Basis: internal-procedure. From: received, question-open, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/add-juvenile-inspector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a juvenile inspector
         * @description Basis: internal-procedure. From: received, question-open, registering, registered, open, suspended, completed.
         */
        post: operations["investigation_addJuvenileInspector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/request-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register in ERDR
         * @description Basis: cpc-179. From: received, question-open.
         */
        post: operations["investigation_requestRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/enter-registration-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the ERDR number by hand
         * @description Basis: cpc-179. From: received, question-open, registering.
         */
        post: operations["investigation_enterRegistrationNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/identify-child": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Identify the child
         * @description Basis: cpc-179. From: received, question-open, registering, registered, open.
         */
        post: operations["investigation_identifyChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an explanation
         * @description Basis: cpc-179. From: registered.
         */
        post: operations["investigation_recordExplanation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/extend-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the check
         * @description Basis: cpc-190. From: registered.
         */
        post: operations["investigation_extendCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/open-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a case
         * @description Basis: cpc-190. From: registered.
         */
        post: operations["investigation_openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/requalify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the qualification
         * @description Basis: cpc-24. From: open, suspended, completed.
         */
        post: operations["investigation_requalify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/refuse-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse to open a case
         * @description Basis: refuse-case. From: registered.
         */
        post: operations["investigation_refuseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/order-data-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a request to a platform
         * @description Basis: manual-digital-evidence. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_orderDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/withdraw-data-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a request
         * @description Basis: manual-digital-evidence. From: received, question-open, registering, registered, open, suspended, completed.
         */
        post: operations["investigation_withdrawDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an action
         * @description Basis: cpc-199. From: registered, open.
         */
        post: operations["investigation_recordAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record evidence
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open.
         */
        post: operations["investigation_recordEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-acquisition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an acquisition of several items
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open.
         */
        post: operations["investigation_recordAcquisition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/complete-protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a protocol
         * @description Basis: cpc-199. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_completeProtocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/note-on-protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a protocol by a note
         * @description Basis: cpc-199. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_noteOnProtocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/assess-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Weigh an item by the four tests
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_assessEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/rely-on-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether an item is relied on
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_relyOnEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/exclude-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exclude an item from the evidence
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_excludeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an item changed hands
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_recordHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/register-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter an account
         * @description Basis: operational-search. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_registerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/attribute-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attribute an account to a person
         * @description Basis: operational-search. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_attributeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/withdraw-attribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an attribution
         * @description Basis: operational-search. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_withdrawAttribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a conversation
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_recordConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/extend-conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to a conversation
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_extendConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/read-chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read an item as a conversation
         * @description Basis: cpc-125. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_readChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/settle-date-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle the order of day and month
         * @description Basis: manual-digital-evidence. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_settleDateOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/mark-phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a phase in a conversation
         * @description Basis: manual-digital-evidence. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_markPhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/withdraw-phase-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a mark
         * @description Basis: manual-digital-evidence. From: received, question-open, registering, registered, open, suspended.
         */
        post: operations["investigation_withdrawPhaseMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/override-readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override a readiness check
         * @description Basis: manual-court. From: open.
         */
        post: operations["investigation_overrideReadiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/mark-not-applicable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a readiness check does not apply
         * @description Basis: manual-court. From: registered, open.
         */
        post: operations["investigation_markNotApplicable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/order-examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order an examination
         * @description Basis: cpc-273. From: registered, open.
         */
        post: operations["investigation_orderExamination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/supply-materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supply materials to the expert
         * @description Basis: cpc-277. From: registered, open, suspended.
         */
        post: operations["investigation_supplyMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/decide-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a longer term
         * @description Basis: manual-examinations. From: registered, open, suspended, completed.
         */
        post: operations["investigation_decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/withdraw-examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an examination
         * @description Basis: cpc-273. From: received, question-open, registering, registered, open, suspended, completed.
         */
        post: operations["investigation_withdrawExamination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/return-conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a conclusion to the expert
         * @description Basis: cpc-288. From: registered, open.
         */
        post: operations["investigation_returnConclusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/plan-interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the interview of the child
         * @description Basis: cpc-214. From: registered, open.
         */
        post: operations["investigation_planInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/start-interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the interview of the child
         * @description Basis: child-interview. From: open.
         */
        post: operations["investigation_startInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/note-presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note who comes and who leaves
         * @description Basis: child-interview. From: open, suspended, completed, terminated.
         */
        post: operations["investigation_notePresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/note-break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note a break
         * @description Basis: child-interview. From: open, suspended, completed, terminated.
         */
        post: operations["investigation_noteBreak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/log-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a question and its answer
         * @description Basis: child-interview. From: open, suspended, completed, terminated.
         */
        post: operations["investigation_logQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/end-interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the interview of the child
         * @description Basis: child-interview. From: open, suspended, completed, terminated.
         */
        post: operations["investigation_endInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/attach-interview-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach the video of the interview
         * @description Basis: cpc-221. From: open, suspended, completed, terminated.
         */
        post: operations["investigation_attachInterviewVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/approve-repeat-interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve another interview
         * @description Basis: child-interview. From: open.
         */
        post: operations["investigation_approveRepeatInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/identify-suspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Identify a suspect
         * @description Basis: cpc-202. From: registered, open.
         */
        post: operations["investigation_identifySuspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/name-suspect-representative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the representative of a minor suspect
         * @description Basis: minor-suspect. From: registered, open.
         */
        post: operations["investigation_nameSuspectRepresentative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/apply-measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a measure to a suspect
         * @description Basis: measures-of-restraint. From: registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_applyMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/extend-measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a measure
         * @description Basis: measures-of-restraint. From: registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_extendMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/cancel-measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a measure
         * @description Basis: measures-of-restraint. From: registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_cancelMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/decline-measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide that no measure is needed
         * @description Basis: suspect-watched. From: registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_declineMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/name-exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name somebody who must not be told
         * @description Basis: manual-child. From: arrived, received, question-open, returned, rerouted, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court, concluded, refused, terminated.
         */
        post: operations["investigation_nameExclusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/request-urgent-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for urgent support of the child
         * @description Basis: urgent-support. From: arrived, rerouted, returned, registering, received, question-open, registered, open, suspended.
         */
        post: operations["investigation_requestUrgentSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/refer-to-rehabilitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refer the child to rehabilitation
         * @description Basis: manual-child. From: registered, open, suspended, completed, with-prosecutor, consented, in-court, concluded, refused, terminated.
         */
        post: operations["investigation_referToRehabilitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-no-rehabilitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record why the child is not referred
         * @description Basis: manual-child. From: concluded, terminated.
         */
        post: operations["investigation_recordNoRehabilitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/request-match-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for details of the other case
         * @description Basis: find-links. From: received, question-open, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_requestMatchDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/agree-to-match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to share details
         * @description Basis: find-links. From: received, question-open, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_agreeToMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/refuse-match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse to share details
         * @description Basis: find-links. From: received, question-open, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_refuseMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/withdraw-match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the request or the agreement
         * @description Basis: find-links. From: received, question-open, registering, registered, open, suspended, completed, with-prosecutor, consented, in-court.
         */
        post: operations["investigation_withdrawMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/search-other-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a search for other accounts and victims
         * @description Basis: operational-search. From: registered, open.
         */
        post: operations["investigation_searchOtherAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/propose-joinder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to join the other case to this one
         * @description Basis: join-cases. From: open.
         */
        post: operations["investigation_proposeJoinder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/approve-joinder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the joinder
         * @description Basis: join-cases. From: open.
         */
        post: operations["investigation_approveJoinder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/refuse-joinder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the joinder
         * @description Basis: join-cases. From: open, suspended, completed.
         */
        post: operations["investigation_refuseJoinder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/sever-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sever the joined case
         * @description Basis: sever-cases. From: open, suspended, completed.
         */
        post: operations["investigation_severCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend
         * @description Basis: suspend-investigation. From: open.
         */
        post: operations["investigation_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume
         * @description Basis: suspend-investigation. From: suspended.
         */
        post: operations["investigation_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terminate
         * @description Basis: terminate-investigation. From: open, suspended.
         */
        post: operations["investigation_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/complete-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the investigation
         * @description Basis: cpc-300. From: open.
         */
        post: operations["investigation_completeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/continue-investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Continue the investigation
         * @description Basis: cpc-24. From: completed.
         */
        post: operations["investigation_continueInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/send-to-prosecutor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send to the prosecutor
         * @description Basis: cpc-300. From: completed.
         */
        post: operations["investigation_sendToProsecutor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/send-to-court": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it went to court
         * @description Basis: to-court. From: consented.
         */
        post: operations["investigation_sendToCourt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how the case stands
         * @description Basis: internal-procedure. From: suspended, in-court.
         */
        post: operations["investigation_recordStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/investigations/{id}/record-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the outcome
         * @description Basis: to-court. From: in-court.
         */
        post: operations["investigation_recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/public/tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a message from the public; the answer has the code by which it is followed */
        post: operations["PublicTipsController_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/public/tips/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How far the message of a code is */
        post: operations["PublicTipsController_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/public/tips/more": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds words to the message of a code, and the files of a parcel */
        post: operations["PublicTipsController_more"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/public/tips/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds a file for a message that is sent later; what is not sent within two hours goes */
        post: operations["BroughtFilesController_bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/public/tips/files/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forgets a file that was not sent yet */
        post: operations["BroughtFilesController_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of the files of a message: what clamd said, whether metadata was extracted, how many are still being sealed */
        get: operations["TipFilesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/files/{fileId}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of custody of a file of a message */
        get: operations["TipFilesController_custody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/files/{fileId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time */
        post: operations["tipReadings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/files/{fileId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that I opened, or one range of them, always as a download */
        get: operations["tipReadings_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists tips that I may see, last changed first */
        get: operations["tipRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tip, what may be done next, why other steps may not, and its open deadlines */
        get: operations["tipRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["tipRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["tipRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["tipRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a referral of it
         * @description Basis: manual-report. From: received, with-experts, answered.
         */
        post: operations["tip_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/add-to-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to a known case
         * @description Basis: manual-report. From: received, with-experts, answered.
         */
        post: operations["tip_addToCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/file-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send to the expert group as cyberbullying
         * @description Basis: cyberbullying-application. From: received, raised, added-to-case.
         */
        post: operations["tip_fileApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass on to another region
         * @description Basis: change-of-jurisdiction. From: received.
         */
        post: operations["tip_passOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/tips/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find it unfounded
         * @description Basis: manual-report. From: received.
         */
        post: operations["tip_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists openings that I may see, last changed first */
        get: operations["openingRoutes_list"];
        put?: never;
        /**
         * Open a case in an emergency
         * @description Basis: emergency-access. From: (new).
         */
        post: operations["opening_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A opening, what may be done next, why other steps may not, and its open deadlines */
        get: operations["openingRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["openingRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["openingRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["openingRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the access
         * @description Basis: emergency-access. From: open.
         */
        post: operations["opening_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/openings/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review
         * @description Basis: emergency-access. From: open, ended.
         */
        post: operations["opening_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/police/remarks": {
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
    "/api/police/remarks/{id}": {
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
    "/api/police/remarks/{id}/receipts": {
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
    "/api/police/remarks/{id}/access-log": {
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
    "/api/police/remarks/{id}/read-identity": {
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
    "/api/police/remarks/{id}/answer": {
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
    "/api/police/delegations/colleagues": {
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
    "/api/police/delegations": {
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
    "/api/police/delegations/{id}": {
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
    "/api/police/delegations/{id}/receipts": {
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
    "/api/police/delegations/{id}/access-log": {
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
    "/api/police/delegations/{id}/read-identity": {
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
    "/api/police/delegations/{id}/withdraw": {
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
        Workload: {
            subject: string;
            name: string | null;
            total: number;
            byStatus: {
                [key: string]: number;
            };
            byUrgency: {
                [key: string]: number;
            };
            overdue: number;
        };
        Colleague: {
            subject: string;
            name: string;
            roles: string[];
        };
        Unit: {
            id: string;
            name: components["schemas"]["Texts"];
            region: string;
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
        Verified: {
            unaltered: boolean;
            sha256: string;
            at: string;
            findings: {
                code: string;
                frame?: number;
                from?: number;
                to?: number;
            }[];
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
        MadeExport: {
            exportId: string;
            files: number;
            fingerprint: string;
        };
        CaseExport: {
            id: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Person"];
            files: number;
            purpose: string | null;
            taken: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Person"];
            }[];
        };
        Person: {
            subject: string;
            name: string | null;
        };
        ExportHolds: {
            exhibits: number;
            files: number;
            bytes: number;
            withheld: number;
            documents: number;
            documentsWithheld: number;
        };
        ExportDigest: {
            sha256: string;
            size: number;
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
        ChatReading: {
            id: string;
            /** @enum {string} */
            state: "reading" | "read" | "refused";
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            refusedFor: string | null;
            format: string | null;
            parser: string | null;
            parserVersion: string | null;
            lines: number | null;
            unreadable: number | null;
            evidenceId: string;
            fileId: string;
            askedBy: string;
        };
        ReadConversation: {
            id: string;
            readingId: string;
            /** @enum {string} */
            platform: "whatsapp" | "telegram";
            lines: number;
            /** @enum {string} */
            dateOrder: "given" | "day-first" | "month-first" | "ambiguous" | "contradictory";
            orderIsOpen: boolean;
            /** @enum {string|null} */
            settled: "day-first" | "month-first" | null;
        };
        MeasuredContact: {
            conversation: string;
            platform: string;
            participants: components["schemas"]["Participant"][];
            lines: number;
            written: {
                [key: string]: number;
            };
            /** @enum {string|null} */
            clock: "asia-almaty" | "as-written" | "mixed" | null;
            undated: number;
            days: {
                day: string;
                counts: {
                    [key: string]: number;
                };
                first: {
                    conversation: string;
                    line: number;
                };
                last: {
                    conversation: string;
                    line: number;
                };
            }[];
            hours: {
                [key: string]: number;
            }[];
            gaps: {
                total: number;
                longest: {
                    hours: number;
                    after: {
                        conversation: string;
                        line: number;
                    };
                    brokenAt: {
                        conversation: string;
                        line: number;
                    };
                    brokenBy: number;
                }[];
            };
            initiative: {
                who: number;
                approaches: number;
                share: number;
            }[];
            night: {
                from: number;
                to: number;
                counts: {
                    [key: string]: number;
                };
                first?: {
                    conversation: string;
                    line: number;
                };
                last?: {
                    conversation: string;
                    line: number;
                };
            };
        };
        Participant: {
            id: string;
            name: string;
            /** @enum {boolean} */
            self?: true;
            lines: number;
        };
        PhaseMark: {
            id: string;
            markId: string;
            version?: number;
            /** @enum {string|null} */
            phase: "contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand" | null;
            says?: components["schemas"]["Texts"];
            groomingStage?: string;
            exactly?: boolean;
            cites: {
                chatId: string | null;
                line: number;
                source?: {
                    sha256: string;
                    place: number;
                    parser: string;
                    parserVersion: string;
                    line: number;
                    lineSha256: string;
                };
            }[];
            withdrawn?: boolean;
            standing: boolean;
            changeable: boolean;
            by: string;
            role: string;
            author?: string;
            /** Format: date-time */
            at: string;
            reason: string;
            examinationId?: string;
            conclusionSha256?: string;
            superseded?: boolean;
        };
        PlaceInSource: {
            /** @enum {string} */
            in: "bytes";
            entry?: string;
            offset: number;
            length: number;
            line: number;
        } | {
            /** @enum {string} */
            in: "row";
            entry?: string;
            table: string;
            key: number;
        } | {
            /** @enum {string} */
            in: "json";
            entry?: string;
            offset: number;
            length: number;
            path: string;
        };
        ConversationLine: {
            line: number;
            local: string | null;
            source: {
                pointer: components["schemas"]["PlaceInSource"];
                sha256: string;
            };
            id?: string;
            at: {
                written: string;
                local?: string;
                dayFirst?: string;
                monthFirst?: string;
                instant?: string;
                offset?: string;
                /** @enum {string} */
                halfOfDay?: "unknown";
            };
            from: {
                id: string;
                name: string;
                /** @enum {boolean} */
                self?: true;
            } | null;
            /** @enum {string} */
            kind: "text" | "media" | "location" | "contact" | "poll" | "call" | "system" | "deleted" | "unknown";
            text: string;
            attachments: {
                name?: string;
                mediaType?: string;
                size?: number;
                omitted?: boolean;
                inArchive?: boolean;
            }[];
            edited?: true | string;
            repliesTo?: string;
            forwardedFrom?: string;
            /** @enum {string} */
            damage?: "encoding" | "cut";
        };
        ReadinessCheck: {
            check: string;
            /** @enum {string} */
            state: "met" | "not-met" | "not-applicable" | "overridden";
            blocking: boolean;
            missing: {
                what: string;
                id?: string;
            }[];
            reason?: components["schemas"]["Texts"];
            outgrown: boolean;
            says: components["schemas"]["Texts"];
            metBy: components["schemas"]["Texts"];
            basis: {
                code: string;
                cited: components["schemas"]["Texts"];
            };
            overridable: boolean;
            byHand: boolean;
            decision: {
                id: string;
                kind: string;
                at: string;
                by: string;
            } | null;
        };
        InterviewGuide: {
            /** @enum {string} */
            age: "7-10" | "11-14" | "15-17";
            version: number;
            sections: {
                /** @enum {string} */
                phase: "ground-rules" | "rapport" | "practice-narrative" | "substantive" | "closure";
                /** @enum {string} */
                block?: "how-they-met" | "what-was-said-and-asked" | "how-the-child-felt" | "threats-and-secrecy" | "trust-and-support-now";
                note: components["schemas"]["Texts"];
                lines: {
                    /** @enum {string} */
                    type: "statement" | "open" | "directive" | "option";
                    text: components["schemas"]["Texts"];
                }[];
            }[];
        };
        WordingHint: {
            /** @enum {string} */
            code: "asks-to-agree" | "asks-whether-obeyed" | "blames" | "presses" | "says-it-is-known" | "asks-to-imagine" | "doubts" | "promises-or-praises" | "judges-the-other" | "several-at-once";
            says: components["schemas"]["Texts"];
            found: string;
        };
        InterviewEntry: {
            id: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            enteredAt: string;
            by: string;
            /** @enum {string} */
            phase: "ground-rules" | "rapport" | "practice-narrative" | "substantive" | "closure";
            /** @enum {string|null} */
            block: "how-they-met" | "what-was-said-and-asked" | "how-the-child-felt" | "threats-and-secrecy" | "trust-and-support-now" | null;
            /** @enum {string} */
            type: "open" | "directive" | "option" | "leading";
            hints: ("asks-to-agree" | "asks-whether-obeyed" | "blames" | "presses" | "says-it-is-known" | "asks-to-imagine" | "doubts" | "promises-or-praises" | "judges-the-other" | "several-at-once")[];
            suggestedBy: string | null;
            corrects: string | null;
            late: boolean;
        };
        WholeInterviewEntry: {
            id: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            enteredAt: string;
            by: string;
            /** @enum {string} */
            phase: "ground-rules" | "rapport" | "practice-narrative" | "substantive" | "closure";
            /** @enum {string|null} */
            block: "how-they-met" | "what-was-said-and-asked" | "how-the-child-felt" | "threats-and-secrecy" | "trust-and-support-now" | null;
            /** @enum {string} */
            type: "open" | "directive" | "option" | "leading";
            hints: ("asks-to-agree" | "asks-whether-obeyed" | "blames" | "presses" | "says-it-is-known" | "asks-to-imagine" | "doubts" | "promises-or-praises" | "judges-the-other" | "several-at-once")[];
            suggestedBy: string | null;
            corrects: string | null;
            late: boolean;
            question: string;
            answer: string;
        };
        QualificationAdvice: {
            consider: components["schemas"]["ArticleSuggestion"][];
            proposed: components["schemas"]["ArticleSuggestion"][];
            warnings: {
                /** @enum {string} */
                code: "grooming-as-extortion" | "grooming-as-false-information" | "grooming-as-breach-of-privacy" | "extortion-without-money";
                says: components["schemas"]["Texts"];
            }[];
            facts: {
                /** @enum {string} */
                code: "fact:sexual-acts-under-16" | "fact:compelled" | "fact:shown-or-asked-images" | "fact:taken-away" | "fact:personal-data-spread" | "fact:money-demanded" | "fact:false-information" | "fact:false-alarm";
                says: components["schemas"]["Texts"];
            }[];
            articles: {
                /** @enum {string} */
                code: "cc-122" | "cc-123" | "cc-124" | "cc-124-1" | "cc-125" | "cc-147" | "cc-194" | "cc-273" | "cc-274";
                article: string;
                title: components["schemas"]["Texts"];
            }[];
        };
        ArticleSuggestion: {
            /** @enum {string} */
            code: "cc-122" | "cc-123" | "cc-124" | "cc-124-1" | "cc-125" | "cc-147" | "cc-194" | "cc-273" | "cc-274";
            article: string;
            title: components["schemas"]["Texts"];
            inForce: boolean;
            chosen: boolean;
            because: {
                sign: string;
                says: components["schemas"]["Texts"];
            }[];
        };
        ListedInvestigation: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            unitId?: string | null;
            region?: string;
            /** @enum {string} */
            urgency?: "immediate" | "urgent" | "standard";
            /** Format: date-time */
            openedAt?: string;
            /** Format: date-time */
            changedAt?: string;
            referralNumber?: string;
            erdrNumber?: string | null;
            assignees?: string[];
            referral?: components["schemas"]["ReferralFacts"];
            child?: components["schemas"]["ChildOutline"];
            support?: components["schemas"]["SupportAsked"][];
            awaits?: ("joinder" | "extension" | "interview" | "override")[];
        };
        ReferralFacts: {
            number: string;
            submittedAt: string;
            source: string;
            urgencyReasons: string[];
            ways: string[];
            forms: string[];
            phases: string[];
            platforms: string[];
            safeNow: string;
            fileCount: number;
        };
        ChildOutline: {
            identified: boolean;
            ageBand: string;
            sex: string;
        };
        SupportAsked: {
            kind: string;
            status: string;
            askedBy: string;
            supportId?: string;
            changedAt: string;
        };
        Due: {
            rule: string;
            says: components["schemas"]["Texts"];
            /** Format: date-time */
            dueAt: string;
        } | null;
        Investigation: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            unitId?: string | null;
            region?: string;
            /** @enum {string} */
            urgency?: "immediate" | "urgent" | "standard";
            /** Format: date-time */
            openedAt?: string;
            /** Format: date-time */
            changedAt?: string;
            referralNumber?: string;
            erdrNumber?: string | null;
            assignees?: string[];
            referral?: components["schemas"]["ReferralFacts"];
            child?: components["schemas"]["ChildOutline"];
            support?: components["schemas"]["SupportAsked"][];
            awaits?: ("joinder" | "extension" | "interview" | "override")[];
            questions?: {
                id: string;
                askedAt: string;
                answeredAt?: string;
            }[];
            registration?: components["schemas"]["Registration"];
            returns?: number;
            juvenileInspector?: string | null;
            receivedAt?: string | null;
            dangerAnsweredAt?: string | null;
            mustNotBeTold?: number;
            files?: {
                arrived: number;
                awaited: number;
            };
            explanations?: {
                id: string;
                of: string;
                at: string;
            }[];
            articles?: string[];
            evidenceTotal?: number;
            evidence?: components["schemas"]["EvidenceItem"][];
            accounts?: components["schemas"]["CaseAccount"][];
            conversations?: components["schemas"]["Conversation"][];
            awaitedFiles?: {
                transferId: string;
                source: string;
                about?: string;
                refusedFor?: string;
            }[];
            unregisteredFiles?: components["schemas"]["UnregisteredFile"][];
            dataRequests?: components["schemas"]["DataRequest"][];
            examinations?: components["schemas"]["Examination"][];
            interviews?: components["schemas"]["Interview"][];
            repeatApprovals?: {
                id: string;
                at: string;
                by: string;
                reasonCode: string;
            }[];
            representativeInConflict?: boolean;
            suspects?: components["schemas"]["Suspect"][];
            openedCaseAt?: string | null;
            endedFor?: string | null;
            actions?: {
                id: string;
                action: string;
                stage: number;
                at: string;
                by: string;
                says: components["schemas"]["Texts"];
            }[];
            attributes?: {
                id: string;
                kind: string;
                platform?: string;
                belongsTo: string;
            }[];
            searches?: {
                id: string;
                at: string;
                platforms: string[];
                result: string;
            }[];
            measures?: components["schemas"]["Measure"][];
            noMeasures?: {
                suspectId: string;
                at: string;
                by: string;
            }[];
            matches?: components["schemas"]["Match"][];
            joinders?: components["schemas"]["Joinder"][];
            joinedTo?: {
                caseNumber: string;
                at: string;
            } | null;
            suggests?: {
                code: string;
                platform?: string;
                suspectId?: string;
            }[];
            readiness?: components["schemas"]["ReadinessSummary"];
        };
        Registration: {
            attempt: number;
            requestedAt?: string;
            number?: string;
            registeredAt?: string;
            byHand?: boolean;
            refusals: {
                at: string;
                reasonCode: string;
            }[];
        };
        EvidenceItem: {
            id: string;
            exhibit: string;
            kind: string;
            source: string;
            about?: string;
            parentId?: string;
            fileId?: string;
            sha256?: string;
            size?: number;
            mediaType?: string;
            registeredAt: string;
            by: string;
            reliedOn: boolean;
            assessments: {
                id: string;
                at: string;
            }[];
            excluded?: {
                at: string;
                reasonCode: string;
            };
            protocol: {
                id: string;
                recordedAt: string;
                how: string;
                acquiredAt?: string;
                filmed: boolean;
                notes: number;
                missing: string[];
                filmMissing: boolean;
            } | null;
        };
        CaseAccount: {
            id: string;
            platform: string;
            belongsTo: string;
            registeredAt: string;
            attributions: {
                id: string;
                at: string;
                withdrawnAt?: string;
            }[];
            answers: {
                requestId: string;
                platform: string;
                evidenceId: string;
            }[];
        };
        Conversation: {
            id: string;
            platform: string;
            accountIds: string[];
            reliedOn: boolean;
            recordedAt: string;
        };
        UnregisteredFile: {
            fileId: string;
            sha256: string;
            size: number;
            mediaType: string;
            at: string;
            by: string;
        };
        DataRequest: {
            id: string;
            kind: string;
            platform: string;
            status: string;
            orderedAt: string;
            expectedBy?: string;
            changedAt: string;
            reasonCode?: string;
        };
        Examination: {
            id: string;
            kind: string;
            kinds: string[];
            nature: string;
            status: string;
            orderedAt: string;
            termDays: number;
            dueAt?: string;
            changedAt: string;
            reasonCode?: string;
            evidenceIds: string[];
            questionCount: number;
            questionsFrom?: ({
                kind: string;
                version: number;
                code: string;
            } | null)[];
            extension?: {
                status: string;
                termDays: number;
                askedAt: string;
                decidedAt?: string;
            };
            conclusions: {
                sha256: string;
                concludedAt: string;
                receivedAt: string;
                unanswered: number;
            }[];
        };
        Interview: {
            id: string;
            status: string;
            advice: string;
            advisedBy: string;
            advisedAt: string;
            plannedFor?: string;
            room?: string;
            participants: {
                id: string;
                role: string;
                subject?: string;
            }[];
            startedAt?: string;
            endedAt?: string;
            stopReason?: string;
            presence: {
                participantId: string;
                role: string;
                from: string;
                to?: string;
            }[];
            gaps: {
                role: string;
                from: string;
                to: string;
            }[];
            asked: {
                [key: string]: number;
            };
            videoSha256?: string;
        };
        Suspect: {
            id: string;
            relation: string;
            minor: boolean;
            identifiedAt: string;
            representativeNamed?: boolean;
        };
        Measure: {
            id: string;
            suspectId: string;
            kind: string;
            says: components["schemas"]["Texts"];
            status: string;
            appliedAt: string;
            until?: string;
            endedAt?: string;
        };
        Match: {
            id: string;
            on: string[];
            state: string;
            foundAt: string;
            changedAt: string;
            shared?: {
                caseNumber: string;
                unitId: string | null;
                investigators: {
                    subject: string;
                    name: string | null;
                }[];
                platforms: string[];
                period: {
                    from?: string;
                    to?: string;
                };
            };
        };
        Joinder: {
            id: string;
            matchId: string;
            status: string;
            changedAt: string;
            investigationId?: string;
            stands?: string;
        };
        ReadinessSummary: {
            ready: boolean;
            met: number;
            notMet: string[];
            notApplicable: string[];
            overridden: string[];
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
        TipAccepted: {
            code: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            triageBy: string | null;
            files: number;
        };
        TipStatus: {
            /** @enum {string} */
            state: "waiting" | "looked-into" | "passed-on" | "with-experts" | "answered" | "closed";
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            changedAt: string;
            mayAdd: boolean;
            experts: {
                /** @enum {string} */
                removal: "none" | "ordered" | "removed" | "not-removed";
                answer: string | null;
                /** @enum {string|null} */
                language: "kk" | "ru" | "en" | null;
            } | null;
            files?: number;
        };
        HeldFile: {
            fileId: string;
            size: number;
            mediaType: string;
        };
        TipFiles: {
            malware: components["schemas"]["MalwareState"][];
            metadata: components["schemas"]["MetadataState"][];
            coming: number;
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
        Tip: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            unitId: string | null;
            region: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            number: string;
            from: string;
            kind: string;
            ageBand: string;
            safeNow: string;
            platforms: string[];
            namesResource: boolean;
            reachable: boolean;
            proved: boolean;
            additions: number;
            reroutedAt?: string;
            dismissedFor?: string;
            investigationId?: string;
            files: {
                fileId: string;
                sha256: string;
                size: number;
                mediaType: string;
                at: string;
            }[];
            application?: {
                filedAt: string;
                extendedTo?: number;
                decidedAt?: string;
                confirmed?: boolean;
                answeredAt?: string;
                kinds: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
                takedowns: {
                    takedownId: string;
                    /** @enum {string} */
                    platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                    /** @enum {string} */
                    state: "ordered" | "sent" | "removed" | "refused" | "missed" | "ended";
                    at: string;
                }[];
            };
        };
        Opening: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            unitId: string | null;
            region: string;
            recordId: string;
            number: string;
            openedBy: {
                subject: string;
                name: string | null;
            } | null;
            role: string;
            reason: string;
            reasonSays: components["schemas"]["Texts"];
            /** Format: date-time */
            openedAt: string;
            endsAt: string;
            endedAt: string | null;
            /** @enum {string|null} */
            finding: "right" | "not-right" | null;
            reviewedAt: string | null;
            reviewedBy: {
                subject: string;
                name: string | null;
            } | null;
            /** Format: date-time */
            changedAt: string;
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
    UnitController_workload: {
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
                        items: components["schemas"]["Workload"][];
                    };
                };
            };
        };
    };
    UnitController_officers: {
        parameters: {
            query: {
                unitId: string;
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
    UnitController_all: {
        parameters: {
            query?: {
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
                        items: components["schemas"]["Unit"][];
                    };
                };
            };
        };
    };
    EvidenceController_list: {
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
    EvidenceController_upload: {
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
                content?: never;
            };
        };
    };
    EvidenceController_download: {
        parameters: {
            query: {
                purpose: string;
                /** @description `export`: the copy leaves the house */
                use?: "view" | "export";
            };
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
                content?: never;
            };
        };
    };
    EvidenceController_custody: {
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
                content?: never;
            };
        };
    };
    investigationReadings_open: {
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
    investigationReadings_bytes: {
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
    investigationWithholding_state: {
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
    investigationWithholding_withhold: {
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
    investigationRelease_ask: {
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
    investigationRelease_decide: {
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
                    release: boolean;
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
    tipWithholding_state: {
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
    tipWithholding_withhold: {
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
    MetadataController_read: {
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
    VerificationController_verify: {
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
                    "application/json": components["schemas"]["Verified"];
                };
            };
        };
    };
    RegisterController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description Only what was acquired by this act */
                protocolId?: string;
                /** @description Only what was made from this item */
                parentId?: string;
                source?: "school" | "platform" | "expert" | "police" | "tip";
                kind?: "screenshot" | "screen-recording" | "message-log" | "ip-log" | "photo" | "video" | "audio" | "server-data" | "metadata" | "device" | "device-image" | "browser-history" | "profile" | "conclusion" | "document";
            };
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
    RegisterController_one: {
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
    RegisterController_words: {
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
                content?: never;
            };
        };
    };
    investigationsDocuments_list: {
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
    investigationsDocuments_issue: {
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
                    kind: "registration-notice" | "case-opening-order" | "case-refusal-order" | "examination-order" | "acquisition-protocol" | "interview-protocol" | "custody-report" | "readiness-report" | "evidence-list";
                    /**
                     * @default [
                     *       "kk",
                     *       "ru"
                     *     ]
                     */
                    languages?: ("kk" | "ru")[];
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
    investigationsDocuments_offered: {
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
    investigationsDocuments_download: {
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
    investigationsDocuments_open: {
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
    investigationsDocuments_take: {
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
    ExportController_list: {
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
                        items: components["schemas"]["CaseExport"][];
                        holds: components["schemas"]["ExportHolds"];
                    };
                };
            };
        };
    };
    ExportController_make: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeExport"];
                };
            };
        };
    };
    ExportController_digest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
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
                    "application/json": components["schemas"]["ExportDigest"];
                };
            };
        };
    };
    ExportController_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
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
    investigationUploads_list: {
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
    investigationUploads_begin: {
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
    investigationUploads_cancel: {
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
    investigationUploads_ask: {
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
    investigationUploads_add: {
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
    ChatsController_list: {
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
                        readings: components["schemas"]["ChatReading"][];
                        chats: components["schemas"]["ReadConversation"][];
                    };
                };
            };
        };
    };
    ChatsController_contact: {
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
                    chatIds: string[];
                    /** @default 24 */
                    gapHours?: number;
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
                        conversations: components["schemas"]["MeasuredContact"][];
                        platformChanges: {
                            from: string;
                            to: string;
                            /** @enum {string} */
                            kind: "moved" | "beside";
                            lastBefore: {
                                conversation: string;
                                line: number;
                            };
                            firstHere: {
                                conversation: string;
                                line: number;
                            };
                            linesBefore: number;
                            linesAfter: number;
                        }[];
                    };
                };
            };
        };
    };
    ChatsController_readMarks: {
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
                content: {
                    "application/json": {
                        items: components["schemas"]["PhaseMark"][];
                    };
                };
            };
        };
    };
    ChatsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chatId: string;
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
                    "application/json": {
                        id: string;
                        readingId: string;
                        /** @enum {string} */
                        platform: "whatsapp" | "telegram";
                        lines: number;
                        /** @enum {string} */
                        dateOrder: "given" | "day-first" | "month-first" | "ambiguous" | "contradictory";
                        fileId: string;
                        settled: {
                            chatId: string;
                            /** @enum {string} */
                            settled: "day-first" | "month-first";
                            by: string;
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        }[];
                        title: string;
                        group?: boolean;
                        participants: components["schemas"]["Participant"][];
                        dates: {
                            /** @enum {string} */
                            order: "given" | "day-first" | "month-first" | "ambiguous" | "contradictory";
                            evidence: {
                                /** @enum {string} */
                                speaksFor: "day-first" | "month-first";
                                /** @enum {string} */
                                why: "above-12" | "runs-backwards";
                                message: number;
                                pointer: components["schemas"]["PlaceInSource"];
                            }[];
                        };
                        sources: {
                            format: string;
                            parser: string;
                            parserVersion: string;
                            entry?: {
                                name: string;
                                sha256: string;
                                size: number;
                            };
                        }[];
                        unreadable: {
                            pointer: components["schemas"]["PlaceInSource"];
                            reason: string;
                        }[];
                    };
                };
            };
        };
    };
    ChatsController_readLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chatId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                    /** @default 0 */
                    from?: number;
                    /** @default 100 */
                    limit?: number;
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
                        items: components["schemas"]["ConversationLine"][];
                        next: number | null;
                    };
                };
            };
        };
    };
    ChatsController_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chatId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                    text: string;
                    /** @default 0 */
                    from?: number;
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
                        items: components["schemas"]["ConversationLine"][];
                        next: number | null;
                    };
                };
            };
        };
    };
    ReadinessController_read: {
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
                        ready: boolean;
                        met: number;
                        notMet: string[];
                        notApplicable: string[];
                        overridden: string[];
                        checks: components["schemas"]["ReadinessCheck"][];
                    };
                };
            };
        };
    };
    IntakeController_read: {
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
    InterviewController_ages: {
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
                        items: {
                            /** @enum {string} */
                            age: "7-10" | "11-14" | "15-17";
                            bands: ("under-11" | "11-12" | "13-14" | "15-17" | "18-and-over" | "unknown")[];
                        }[];
                    };
                };
            };
        };
    };
    InterviewController_guide: {
        parameters: {
            query: {
                age: "7-10" | "11-14" | "15-17";
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
                    "application/json": components["schemas"]["InterviewGuide"];
                };
            };
        };
    };
    InterviewController_checkWording: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
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
                        hints: components["schemas"]["WordingHint"][];
                    };
                };
            };
        };
    };
    InterviewController_outline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
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
                        items: components["schemas"]["InterviewEntry"][];
                    };
                };
            };
        };
    };
    InterviewController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
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
                    "application/json": {
                        items: components["schemas"]["WholeInterviewEntry"][];
                    };
                };
            };
        };
    };
    QualificationController_advice: {
        parameters: {
            query?: {
                /** @description A choice to be looked at; else the articles of the case */
                articles?: string;
                /** @description Established facts: fact:sexual-acts-under-16, fact:compelled, fact:shown-or-asked-images, fact:taken-away, fact:personal-data-spread, fact:money-demanded, fact:false-information, fact:false-alarm */
                facts?: string;
            };
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
                    "application/json": components["schemas"]["QualificationAdvice"];
                };
            };
        };
    };
    QuestionSetsController_list: {
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
    QuestionSetsController_editions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
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
    QuestionSetsController_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basedOn: number;
                    questions: {
                        code: string;
                        text: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                    }[];
                    note?: string;
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
    investigationRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                awaits?: "joinder" | "extension" | "interview" | "override";
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
                        items: (components["schemas"]["ListedInvestigation"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    investigationRoutes_one: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    investigationRoutes_receipts: {
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
    investigationRoutes_accessLog: {
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
    investigationRoutes_readIdentity: {
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
    investigation_receive: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_respondToDanger: {
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
                    measures: ("patrol-sent" | "child-located" | "ambulance-called" | "family-contacted" | "school-contacted" | "meeting-prevented" | "other")[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_askQuestion: {
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
                    question: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_returnToSchool: {
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
                    reasonCode: "incomplete" | "unclear" | "not-a-suspicion" | "duplicate" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_reroute: {
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
                    toRegion: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                    /** Format: uuid */
                    unitId?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_assign: {
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
                    subjects: string[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_addJuvenileInspector: {
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
                    subjects: string[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_requestRegistration: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_enterRegistrationNumber: {
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
                    number: string;
                    /** Format: date-time */
                    registeredAt?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_identifyChild: {
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
                    child: {
                        familyName?: string;
                        givenName?: string;
                        patronymic?: string;
                        iin?: string;
                        /** Format: date */
                        bornOn?: string;
                        phone?: string;
                        address?: string;
                        /** @enum {string} */
                        sex: "female" | "male" | "unknown";
                        ageYears?: number;
                        schoolName?: string;
                        grade?: string;
                    };
                    /** @enum {string} */
                    ageBand: "under-11" | "11-12" | "13-14" | "15-17" | "18-and-over" | "unknown";
                    basis: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordExplanation: {
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
                    of: "child" | "representative" | "school-staff" | "witness" | "other";
                    psychologistPresent: boolean;
                    /** @default false */
                    psychologistsOpinion?: boolean;
                    text: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_extendCheck: {
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
                    /** @default 10 */
                    calendarDays?: number;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_openCase: {
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
                    articles: ("cc-122" | "cc-123" | "cc-124" | "cc-124-1" | "cc-125" | "cc-147" | "cc-194" | "cc-273" | "cc-274")[];
                    /** @default [] */
                    grounds?: ("screenshots" | "recording" | "statement" | "expert-finding" | "psychologist-opinion")[];
                    qualificationReason?: string;
                    /** @default 60 */
                    termDays?: number;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_requalify: {
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
                    articles: ("cc-122" | "cc-123" | "cc-124" | "cc-124-1" | "cc-125" | "cc-147" | "cc-194" | "cc-273" | "cc-274")[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_refuseCase: {
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
                    reasonCode: "no-event" | "no-offence" | "unfounded" | "malicious" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_orderDataRequest: {
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
                    kind: "preservation" | "disclosure" | "blocking" | "suspension";
                    /** @enum {string} */
                    platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
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
                    asked: string;
                    /** Format: uuid */
                    conversationId?: string;
                    period?: {
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        to?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_withdrawDataRequest: {
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
                    requestId: string;
                    /** @enum {string} */
                    reasonCode: "no-longer-needed" | "wrong-account" | "case-ended" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordAction: {
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
                    action: "inspection" | "account-inspection" | "witness-interview" | "operational-search" | "hash-fixed" | "seizure" | "search" | "suspect-interview" | "detention" | "confrontation";
                    protocol: string;
                    /** Format: uuid */
                    suspectId?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordEvidence: {
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
                    kind: "screenshot" | "screen-recording" | "message-log" | "ip-log" | "photo" | "video" | "audio" | "server-data" | "metadata" | "device" | "device-image" | "browser-history" | "profile" | "conclusion" | "document";
                    /** Format: uuid */
                    fileId?: string;
                    sha256?: string;
                    /** Format: uuid */
                    parentId?: string;
                    /** @default true */
                    reliedOn?: boolean;
                    /** @enum {string} */
                    how?: "handed-over" | "seized" | "copied" | "captured";
                    fromWhom?: string;
                    /** Format: date-time */
                    acquiredAt?: string;
                    /** Format: uuid */
                    acquiredBy?: string;
                    /** @default [] */
                    participants?: {
                        /** @enum {string} */
                        as: "specialist" | "witness" | "owner" | "child" | "representative" | "psychologist" | "officer" | "translator";
                        name?: string;
                    }[];
                    /** @default false */
                    specialistPresent?: boolean;
                    medium?: {
                        /** @enum {string} */
                        kind: "vault" | "write-once-disc" | "write-protected-drive" | "other";
                        label?: string;
                    };
                    /** @default false */
                    filmed?: boolean;
                    film?: {
                        /** Format: uuid */
                        fileId?: string;
                        sha256?: string;
                    };
                    /** Format: uuid */
                    filmId?: string;
                    /** Format: uuid */
                    protocolId?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordAcquisition: {
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
                    how: "handed-over" | "seized" | "copied" | "captured";
                    fromWhom?: string;
                    /** Format: date-time */
                    acquiredAt?: string;
                    /** Format: uuid */
                    acquiredBy?: string;
                    /** @default [] */
                    participants?: {
                        /** @enum {string} */
                        as: "specialist" | "witness" | "owner" | "child" | "representative" | "psychologist" | "officer" | "translator";
                        name?: string;
                    }[];
                    /** @default false */
                    specialistPresent?: boolean;
                    medium?: {
                        /** @enum {string} */
                        kind: "vault" | "write-once-disc" | "write-protected-drive" | "other";
                        label?: string;
                    };
                    /** @default false */
                    filmed?: boolean;
                    film?: {
                        /** Format: uuid */
                        fileId?: string;
                        sha256?: string;
                    };
                    /** Format: uuid */
                    filmId?: string;
                    items: {
                        /** @enum {string} */
                        kind: "screenshot" | "screen-recording" | "message-log" | "ip-log" | "photo" | "video" | "audio" | "server-data" | "metadata" | "device" | "device-image" | "browser-history" | "profile" | "conclusion" | "document";
                        /** Format: uuid */
                        fileId?: string;
                        sha256?: string;
                        /** Format: uuid */
                        parentId?: string;
                        /** @default true */
                        reliedOn?: boolean;
                        partOf?: number;
                    }[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_completeProtocol: {
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
                    protocolId: string;
                    fromWhom?: string;
                    /** Format: date-time */
                    acquiredAt?: string;
                    /** Format: uuid */
                    acquiredBy?: string;
                    /** @default [] */
                    participants?: {
                        /** @enum {string} */
                        as: "specialist" | "witness" | "owner" | "child" | "representative" | "psychologist" | "officer" | "translator";
                        name?: string;
                    }[];
                    /** @default false */
                    specialistPresent?: boolean;
                    medium?: {
                        /** @enum {string} */
                        kind: "vault" | "write-once-disc" | "write-protected-drive" | "other";
                        label?: string;
                    };
                    /** Format: uuid */
                    filmId?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_noteOnProtocol: {
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
                    protocolId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_assessEvidence: {
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
                    evidenceId: string;
                    /** @enum {string} */
                    lawfulness: "passes" | "doubtful" | "fails";
                    /** @enum {string} */
                    relevance: "passes" | "doubtful" | "fails";
                    /** @enum {string} */
                    reliability: "passes" | "doubtful" | "fails";
                    /** @enum {string} */
                    probativeValue: "passes" | "doubtful" | "fails";
                    grounds?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_relyOnEvidence: {
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
                    evidenceId: string;
                    reliedOn: boolean;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_excludeEvidence: {
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
                    evidenceId: string;
                    /** @enum {string} */
                    reasonCode: "unlawful" | "irrelevant" | "unreliable" | "duplicate" | "by-court" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordHandOver: {
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
                    evidenceId: string;
                    giver: string;
                    receiver: string;
                    reason: string;
                    /** Format: date-time */
                    handedOverAt: string;
                    sha256?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_registerAccount: {
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
                    account: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_attributeAccount: {
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
                    accountId: string;
                    to: {
                        /** @enum {string} */
                        kind: "suspect";
                        /** Format: uuid */
                        suspectId: string;
                    } | {
                        /** @enum {string} */
                        kind: "child" | "other";
                    };
                    data: ("ip" | "subscriber" | "device" | "platform-answer")[];
                    evidenceIds: string[];
                    grounds: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_withdrawAttribution: {
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
                    accountId: string;
                    /** Format: uuid */
                    attributionId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordConversation: {
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
                    platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                    accountIds: string[];
                    /** @default [] */
                    parts?: {
                        /** Format: uuid */
                        evidenceId: string;
                        /** @enum {string} */
                        as: "text" | "log" | "screenshot" | "recording";
                    }[];
                    /** @default [] */
                    originals?: string[];
                    /** @default [] */
                    requestIds?: string[];
                    /** @default true */
                    reliedOn?: boolean;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_extendConversation: {
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
                    conversationId: string;
                    /** @default [] */
                    accountIds?: string[];
                    /** @default [] */
                    parts?: {
                        /** Format: uuid */
                        evidenceId: string;
                        /** @enum {string} */
                        as: "text" | "log" | "screenshot" | "recording";
                    }[];
                    /** @default [] */
                    originals?: string[];
                    /** @default [] */
                    requestIds?: string[];
                    reliedOn?: boolean;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_readChat: {
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
                    evidenceId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_settleDateOrder: {
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
                    chatId: string;
                    /** @enum {string} */
                    order: "day-first" | "month-first";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_markPhase: {
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
                    markId?: string;
                    /** @enum {string} */
                    phase: "contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand";
                    lines: {
                        /** Format: uuid */
                        chatId: string;
                        line: number;
                    }[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_withdrawPhaseMark: {
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
                    markId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_overrideReadiness: {
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
                    check: "hashed-at-acquisition" | "protocol-complete" | "custody-unbroken" | "server-original" | "acquisition-filmed" | "account-attributed" | "interview-lawful" | "representative-not-suspect" | "suspect-identified" | "juvenile-inspector" | "psycholinguistic-in-time" | "conclusions-in" | "qualification-considered" | "other-accounts-searched" | "child-identity-protected" | "requests-documented";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_markNotApplicable: {
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
                    check: "hashed-at-acquisition" | "protocol-complete" | "custody-unbroken" | "server-original" | "acquisition-filmed" | "account-attributed" | "interview-lawful" | "representative-not-suspect" | "suspect-identified" | "juvenile-inspector" | "psycholinguistic-in-time" | "conclusions-in" | "qualification-considered" | "other-accounts-searched" | "child-identity-protected" | "requests-documented";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_orderExamination: {
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
                    kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
                    /** @default [] */
                    alsoKinds?: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
                    /**
                     * @default first
                     * @enum {string}
                     */
                    nature?: "first" | "additional" | "repeated";
                    /** Format: uuid */
                    earlierId?: string;
                    reason?: string;
                    object: string;
                    questions: (string | {
                        text: string;
                        /** @enum {string} */
                        kind?: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
                        from?: {
                            /** @enum {string} */
                            kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
                            version: number;
                            code: string;
                        };
                    })[];
                    /** @default [] */
                    evidenceIds?: string[];
                    termDays: number;
                    childInitials?: string;
                    consents?: {
                        child: boolean;
                        representative: boolean;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_supplyMaterials: {
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
                    examinationId: string;
                    /** @default [] */
                    evidenceIds?: string[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_decideExtension: {
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
                    examinationId: string;
                    granted: boolean;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_withdrawExamination: {
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
                    examinationId: string;
                    /** @enum {string} */
                    reasonCode: "no-longer-needed" | "object-lost" | "case-ended" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_returnConclusion: {
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
                    examinationId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_planInterview: {
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
                    advice: "now" | "later" | "not-at-all";
                    adviceText: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    advisedBy?: "school-psychologist" | "police-psychologist" | "expert-bureau" | "social-services" | "other";
                    /** Format: date-time */
                    advisedAt?: string;
                    /** Format: date-time */
                    plannedFor?: string;
                    /** @enum {string} */
                    room?: "special" | "suitable";
                    /** @default [] */
                    participants?: {
                        /** @enum {string} */
                        role: "investigator" | "psychologist" | "representative" | "interpreter" | "observer";
                        name: string;
                        iin?: string;
                        /** Format: uuid */
                        subject?: string;
                    }[];
                    /**
                     * @default first
                     * @enum {string}
                     */
                    representative?: "first" | "other";
                    /** @default false */
                    representativeChecked?: boolean;
                    repeatReason?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_startInterview: {
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
                    interviewId: string;
                    /** @enum {string} */
                    room: "special" | "suitable" | "other";
                    present: string[];
                    recording: boolean;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_notePresence: {
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
                    interviewId: string;
                    /** @enum {string} */
                    what: "came" | "left";
                    /** Format: uuid */
                    participantId?: string;
                    newcomer?: {
                        /** @enum {string} */
                        role: "investigator" | "psychologist" | "representative" | "interpreter" | "observer";
                        name: string;
                        iin?: string;
                        /** Format: uuid */
                        subject?: string;
                    };
                    /** Format: date-time */
                    at?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_noteBreak: {
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
                    interviewId: string;
                    /** @enum {string} */
                    what: "begins" | "ends";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    reasonCode?: "child-asks" | "planned" | "psychologist-advises" | "technical" | "other";
                    /** Format: date-time */
                    at?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_logQuestion: {
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
                    interviewId: string;
                    /** Format: uuid */
                    entryId: string;
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    phase: "ground-rules" | "rapport" | "practice-narrative" | "substantive" | "closure";
                    /** @enum {string} */
                    block?: "how-they-met" | "what-was-said-and-asked" | "how-the-child-felt" | "threats-and-secrecy" | "trust-and-support-now";
                    /** @enum {string} */
                    type: "open" | "directive" | "option" | "leading";
                    question: string;
                    /** @default  */
                    answer?: string;
                    /** Format: uuid */
                    suggestedBy?: string;
                    /** Format: uuid */
                    corrects?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_endInterview: {
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
                    interviewId: string;
                    /** Format: date-time */
                    at?: string;
                    /** @enum {string} */
                    stopReason?: "child-cannot-speak" | "child-asks" | "psychologist-advises" | "somebody-must-leave" | "recording-failed" | "other";
                    account: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_attachInterviewVideo: {
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
                    interviewId: string;
                    /** Format: uuid */
                    fileId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_approveRepeatInterview: {
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
                    reasonCode: "first-was-stopped" | "new-circumstances" | "recording-lost" | "child-asks" | "prosecutor-requires" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_identifySuspect: {
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
                    relation: "stranger" | "peer" | "representative" | "relative" | "school-staff" | "officer" | "other";
                    minor: boolean;
                    person: {
                        familyName?: string;
                        givenName?: string;
                        patronymic?: string;
                        iin?: string;
                        /** Format: date */
                        bornOn?: string;
                        phone?: string;
                        address?: string;
                    };
                    /** Format: uuid */
                    subject?: string;
                    /** @default [] */
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
                    attribution: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_nameSuspectRepresentative: {
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
                    suspectId: string;
                    representative: {
                        familyName?: string;
                        givenName?: string;
                        patronymic?: string;
                        iin?: string;
                        /** Format: date */
                        bornOn?: string;
                        phone?: string;
                        address?: string;
                    };
                    relation: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_applyMeasure: {
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
                    suspectId: string;
                    /** @enum {string} */
                    measure: "undertaking" | "surety" | "supervision" | "bail" | "house-arrest" | "custody" | "restraining-order";
                    /** @enum {string} */
                    authorisedBy: "investigator" | "prosecutor" | "court";
                    termDays?: number;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_extendMeasure: {
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
                    measureId: string;
                    /** @enum {string} */
                    authorisedBy: "investigator" | "prosecutor" | "court";
                    termDays: number;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_cancelMeasure: {
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
                    measureId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_declineMeasure: {
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
                    suspectId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_nameExclusion: {
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
                    exclusions: {
                        /** @enum {string} */
                        kind: "relative" | "staff" | "other";
                        /** Format: uuid */
                        subject?: string;
                        name?: string;
                        relation?: string;
                        /** @enum {string} */
                        reason: "may-be-suspect" | "close-to-suspect" | "child-asks" | "other";
                    }[];
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_requestUrgentSupport: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_referToRehabilitation: {
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
                    /** @enum {string} */
                    region?: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordNoRehabilitation: {
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
            /** @description The record and what may be done next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_requestMatchDetails: {
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
                    matchId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_agreeToMatch: {
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
                    matchId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_refuseMatch: {
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
                    matchId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_withdrawMatch: {
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
                    matchId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_searchOtherAccounts: {
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
                    platforms: ("whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other")[];
                    /** @default [] */
                    attributeIds?: string[];
                    /** @enum {string} */
                    result: "found" | "nothing-found";
                    /** @default [] */
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
                    /** @default [] */
                    victims?: string[];
                    protocol: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_proposeJoinder: {
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
                    matchId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_approveJoinder: {
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
                    joinderId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_refuseJoinder: {
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
                    joinderId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_severCase: {
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
                    joinderId: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_suspend: {
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
                    reasonCode: "suspect-unknown" | "suspect-abroad" | "legal-assistance" | "illness" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_resume: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_terminate: {
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
                    reasonCode: "no-offence" | "age-of-responsibility" | "death-of-suspect" | "reconciliation" | "limitation" | "other";
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_completeCase: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_continueInvestigation: {
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
            /** @description The record and what may be done next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_sendToProsecutor: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_sendToCourt: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordStanding: {
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    investigation_recordOutcome: {
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
                    outcome: "convicted" | "acquitted" | "terminated";
                    /** Format: date-time */
                    decidedAt?: string;
                    note?: string;
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
                        record: components["schemas"]["Investigation"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    PublicTipsController_tell: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default other
                     * @enum {string}
                     */
                    from?: "child" | "parent" | "relative" | "teacher" | "other";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    kind?: "grooming" | "bullying" | "other";
                    words: string;
                    /** @default [] */
                    where?: string[];
                    /** @default [] */
                    platforms?: ("whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other")[];
                    /**
                     * @default unknown
                     * @enum {string}
                     */
                    safeNow?: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    region: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                    /**
                     * @default unknown
                     * @enum {string}
                     */
                    ageBand?: "under-11" | "11-12" | "13-14" | "15-17" | "18-and-over" | "unknown";
                    childName?: string;
                    contact?: {
                        /** @enum {string} */
                        way: "phone" | "email" | "messenger" | "other";
                        value: string;
                        when?: string;
                    };
                    /**
                     * @default kk
                     * @enum {string}
                     */
                    locale?: "kk" | "ru" | "en";
                    /** @default false */
                    proved?: boolean;
                    /** Format: uuid */
                    parcel?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipAccepted"];
                };
            };
        };
    };
    PublicTipsController_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipStatus"];
                };
            };
        };
    };
    PublicTipsController_more: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    words: string;
                    /** Format: uuid */
                    parcel?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipStatus"];
                };
            };
        };
    };
    BroughtFilesController_bring: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["HeldFile"];
                };
            };
        };
    };
    BroughtFilesController_drop: {
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
                    parcel: string;
                    /** Format: uuid */
                    fileId: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TipFilesController_list: {
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
                    "application/json": components["schemas"]["TipFiles"];
                };
            };
        };
    };
    TipFilesController_custody: {
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
                content?: never;
            };
        };
    };
    tipReadings_open: {
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
    tipReadings_bytes: {
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
    tipRoutes_list: {
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
                        items: (components["schemas"]["Tip"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    tipRoutes_one: {
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
                        record: components["schemas"]["Tip"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    tipRoutes_receipts: {
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
    tipRoutes_accessLog: {
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
    tipRoutes_readIdentity: {
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
    tip_raise: {
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
                    urgency: "immediate" | "urgent" | "standard";
                    /** @enum {string} */
                    ageBand: "under-11" | "11-12" | "13-14" | "15-17" | "18-and-over" | "unknown";
                    /** @enum {string} */
                    sex: "female" | "male" | "unknown";
                    /** @default [] */
                    ways?: ("fake-identity" | "long-term-manipulation" | "threats" | "gaming" | "money-or-gifts" | "across-platforms")[];
                    /** @default [] */
                    forms?: ("sexting" | "intimate-video-call" | "sexual-blackmail" | "luring-to-meeting")[];
                    /** @default [] */
                    phases?: ("contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand")[];
                    /** @default [] */
                    platforms?: ("whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other")[];
                    /** @default [] */
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
                    reason?: string;
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
                        record: components["schemas"]["Tip"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    tip_addToCase: {
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
                    caseNumber: string;
                    reason?: string;
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
                        record: components["schemas"]["Tip"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    tip_fileApplication: {
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
                    statement: string;
                    /** @default [] */
                    resources?: {
                        /** @enum {string} */
                        platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
                        /** Format: uri */
                        url?: string;
                        handle?: string;
                    }[];
                    /** @default [] */
                    kinds?: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
                    /** @enum {string} */
                    ageBand?: "under-11" | "11-12" | "13-14" | "15-17" | "18-and-over" | "unknown";
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
                        record: components["schemas"]["Tip"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    tip_passOn: {
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
                    toRegion: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
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
                        record: components["schemas"]["Tip"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    tip_dismiss: {
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
                    cause: "no-sign-of-an-offence" | "not-about-a-child" | "repeated" | "abuse" | "unintelligible";
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
                        record: components["schemas"]["Tip"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    openingRoutes_list: {
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
                        items: (components["schemas"]["Opening"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    opening_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    /** @enum {string} */
                    reason: "life-in-danger" | "child-missing" | "suspect-close" | "evidence-vanishing" | "nobody-reachable";
                    words: string;
                    hours: number;
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
                        record: components["schemas"]["Opening"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    openingRoutes_one: {
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
                        record: components["schemas"]["Opening"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    openingRoutes_receipts: {
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
    openingRoutes_accessLog: {
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
    openingRoutes_readIdentity: {
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
    opening_end: {
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
                        record: components["schemas"]["Opening"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    opening_review: {
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
                    finding: "right" | "not-right";
                    words: string;
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
                        record: components["schemas"]["Opening"];
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
                    role: "duty-officer" | "investigator" | "juvenile-inspector" | "head-of-unit";
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
