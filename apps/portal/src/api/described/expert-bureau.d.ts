// Made from docs/openapi/expert-bureau.json by tools/portal-api.mjs; not written by hand.
export interface paths {
    "/api/expert-bureau/changes": {
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
    "/api/expert-bureau/law/citations": {
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
    "/api/expert-bureau/law/citations/preview": {
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
    "/api/expert-bureau/law/days": {
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
    "/api/expert-bureau/law/days/preview": {
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
    "/api/expert-bureau/law/days/{id}/withdraw": {
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
    "/api/expert-bureau/deliveries/resend": {
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
    "/api/expert-bureau/operation/integrity": {
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
    "/api/expert-bureau/law": {
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
    "/api/expert-bureau/law/lengths": {
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
    "/api/expert-bureau/law/lengths/preview": {
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
    "/api/expert-bureau/notices": {
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
    "/api/expert-bureau/notices/seen": {
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
    "/api/expert-bureau/operation": {
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
    "/api/expert-bureau/quarantine": {
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
    "/api/expert-bureau/quarantine/{id}": {
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
    "/api/expert-bureau/quarantine/{id}/retry": {
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
    "/api/expert-bureau/quarantine/{id}/close": {
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
    "/api/expert-bureau/replay": {
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
    "/api/expert-bureau/replay/{receiver}": {
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
    "/api/expert-bureau/step-up": {
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
    "/api/expert-bureau/examinations/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies on my desk, the nearest end of term first */
        get: operations["WorkController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/read-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The order, its questions with the answers so far, and its materials beside them; the reading is journalled */
        post: operations["WorkController_readWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/answers/{question}/read-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every version of my answer to a question, the newest first; the reading is journalled */
        post: operations["WorkController_readVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which materials were read as conversations, are being read, or could not be; no words */
        get: operations["ChatsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/chats/read-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every version of every mark of a phase, with its reason and the lines that it cites */
        post: operations["ChatsController_readMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/chats/{chatId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conversation: who takes part, what could not be read, on what its dates rest */
        post: operations["ChatsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/chats/{chatId}/read-lines": {
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
    "/api/expert-bureau/examinations/{id}/chats/{chatId}/search": {
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
    "/api/expert-bureau/examinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists examinations that I may see, last changed first */
        get: operations["examinationRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A examination, what may be done next, why other steps may not, and its open deadlines */
        get: operations["examinationRoutes_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to other agencies, and when each confirmed it */
        get: operations["examinationRoutes_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or read what */
        get: operations["examinationRoutes_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/read-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the personal part; the reading is journalled */
        post: operations["examinationRoutes_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign an expert
         * @description Basis: cpc-273. From: arrived.
         */
        post: operations["examination_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/declare-conflict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a conflict of interest
         * @description Basis: cpc-275. From: arrived, assigned, in-progress, materials-awaited.
         */
        post: operations["examination_declareConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare the hashes and begin
         * @description Basis: cpc-277. From: assigned.
         */
        post: operations["examination_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/compare-hashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare the hashes of what came later
         * @description Basis: cpc-277. From: in-progress.
         */
        post: operations["examination_compareHashes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/request-materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for materials
         * @description Basis: cpc-288. From: assigned, in-progress.
         */
        post: operations["examination_requestMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/answer-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question
         * @description Basis: cpc-288. From: in-progress, materials-awaited.
         */
        post: operations["examination_answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/read-chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a material as a conversation
         * @description Basis: cpc-288. From: in-progress, materials-awaited.
         */
        post: operations["examination_readChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/mark-phase": {
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
         * @description Basis: manual-digital-evidence. From: in-progress, materials-awaited.
         */
        post: operations["examination_markPhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/withdraw-phase-mark": {
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
         * @description Basis: manual-digital-evidence. From: in-progress, materials-awaited.
         */
        post: operations["examination_withdrawPhaseMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree with the whole
         * @description Basis: cpc-288. From: in-progress.
         */
        post: operations["examination_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/request-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a longer term
         * @description Basis: manual-examinations. From: assigned, in-progress, materials-awaited.
         */
        post: operations["examination_requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Conclude
         * @description Basis: cpc-288. From: in-progress.
         */
        post: operations["examination_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return without examination
         * @description Basis: cpc-288. From: arrived, assigned, in-progress, materials-awaited.
         */
        post: operations["examination_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My uploads to this record, and what became of each: a sealed one names its file */
        get: operations["examinationUploads_list"];
        put?: never;
        /** Begins an upload; `Location` is where its bytes go */
        post: operations["examinationUploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/uploads/{uploadId}": {
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
        delete: operations["examinationUploads_cancel"];
        options?: never;
        /** How much of it is here (`Upload-Offset`); a request that still writes to it is ended */
        head: operations["examinationUploads_ask"];
        /** Adds a piece at `Upload-Offset`. The last one seals the file: `x-upload-state` says whether that is done */
        patch: operations["examinationUploads_add"];
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a material or a file of the conclusion; the reading stands in its chain of custody and is journalled */
        get: operations["FilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of each material, `malware`: what clamd said, `not-scanned` where it was not asked; `metadata`: whether it was extracted */
        get: operations["ChecksController_list"];
        put?: never;
        /** Attaches a file to the conclusion, sent as it is; `conclude` names it by the itemId of the answer */
        post: operations["FilesController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{fileId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a file with a purpose: custody and journal say so; `id` then gives its bytes for a short time */
        post: operations["examinationReadings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{fileId}/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file that I opened, or one range of them, always as a download */
        get: operations["examinationReadings_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{fileId}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the bytes of a file are withheld; its hashes, size and description */
        get: operations["examinationWithholding_state"];
        put?: never;
        /** Marks a file as suspected child abuse material, with a description: its bytes are withheld */
        post: operations["examinationWithholding_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{fileId}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Locks a withheld material up for its expert; the passphrase is said here alone, and custody tells of it */
        post: operations["PackageController_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{fileId}/packages/{packageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The locked archive (ZIP, AES-256) that I asked for */
        get: operations["PackageController_take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{itemId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Computes the hash of a material anew. Custody says what came of it; of an altered one the experts and those who assign are told */
        post: operations["VerificationController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/files/{itemId}/read-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What exiftool found in a material, with tool, time, its own hash and that of the file; the reading is journalled */
        post: operations["ChecksController_metadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/examinations/{id}/read-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the order: case, investigator, object, questions, materials; the reading is journalled */
        post: operations["OrderController_readOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Experts of my bureau with their kinds and open examinations, the least loaded first */
        get: operations["WorkloadController_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists applications that I may see, last changed first */
        get: operations["applicationRoutes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/applications/{id}": {
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
    "/api/expert-bureau/applications/{id}/receipts": {
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
    "/api/expert-bureau/applications/{id}/access-log": {
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
    "/api/expert-bureau/applications/{id}/read-identity": {
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
    "/api/expert-bureau/applications/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it up
         * @description Basis: cyberbullying-rules. From: arrived, confirmed, not-confirmed.
         */
        post: operations["application_takeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/applications/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Basis: cyberbullying-rules. From: arrived.
         */
        post: operations["application_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/applications/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the term
         * @description Basis: cyberbullying-rules. From: arrived.
         */
        post: operations["application_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/applications/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the applicant
         * @description Basis: cyberbullying-rules. From: confirmed, not-confirmed.
         */
        post: operations["application_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-bureau/applications/{id}/files/{fileId}/readings": {
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
    "/api/expert-bureau/applications/{id}/files/{fileId}/readings/{readingId}": {
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
    "/api/expert-bureau/applications/{id}/files/{fileId}/withholding": {
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
    "/api/expert-bureau/remarks": {
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
    "/api/expert-bureau/remarks/{id}": {
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
    "/api/expert-bureau/remarks/{id}/receipts": {
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
    "/api/expert-bureau/remarks/{id}/access-log": {
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
    "/api/expert-bureau/remarks/{id}/read-identity": {
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
    "/api/expert-bureau/remarks/{id}/answer": {
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
    "/api/expert-bureau/delegations/colleagues": {
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
    "/api/expert-bureau/delegations": {
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
    "/api/expert-bureau/delegations/{id}": {
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
    "/api/expert-bureau/delegations/{id}/receipts": {
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
    "/api/expert-bureau/delegations/{id}/access-log": {
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
    "/api/expert-bureau/delegations/{id}/read-identity": {
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
    "/api/expert-bureau/delegations/{id}/withdraw": {
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
        Event: Record<string, never>;
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
        WorkItem: {
            id: string;
            kind: string;
            status: string;
            urgency: string;
            questions: number;
            answered: number;
            /** Format: date-time */
            dueAt: string | null;
            clock: string | null;
        };
        Work: {
            order: {
                caseReference: string;
                investigator: string;
                object: string;
                reason: string | null;
                child: {
                    ageBand: string;
                    sex: string;
                    initials: string;
                } | null;
                /** @enum {string} */
                nature: "first" | "additional" | "repeated";
                earlierId: string | null;
            };
            questions: {
                index: number;
                /** @enum {string} */
                kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
                text: string;
                mine: boolean;
                version: number;
                answer: string | null;
                cannotBeAnswered: boolean;
            }[];
            materials: {
                sha256: string;
                transferId?: string;
                /** @enum {string} */
                arrival: "by-hand" | "awaited" | "arrived" | "refused";
                itemId?: string;
                compared?: {
                    sha256: string;
                    at: string;
                    matches: boolean;
                };
                name: string | null;
            }[];
            correspondence: {
                requests: {
                    at: string;
                    what: string;
                }[];
                supplied: {
                    at: string;
                    note: string;
                }[];
                returned: {
                    at: string;
                    reason: string;
                }[];
            };
        };
        AnswerVersion: {
            version: number;
            /** Format: date-time */
            at: string;
            by: string;
            name: string | null;
            cannotBeAnswered: boolean;
            answer: string;
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
            material: number;
        };
        ReadConversation: {
            id: string;
            readingId: string;
            /** @enum {string} */
            platform: "whatsapp" | "telegram";
            lines: number;
            /** @enum {string} */
            dateOrder: "given" | "day-first" | "month-first" | "ambiguous" | "contradictory";
            place: number;
            material: number;
        };
        PhaseMark: {
            markId: string;
            version: number;
            /** @enum {string} */
            phase: "contact" | "trust" | "collecting-personal-data" | "isolation" | "sexual-demand";
            cites: {
                chatId: string;
                line: number;
            }[];
            withdrawn: boolean;
            standing: boolean;
            changeable: boolean;
            by: string;
            /** Format: date-time */
            at: string;
            reason: string;
        };
        Participant: {
            id: string;
            name: string;
            /** @enum {boolean} */
            self?: true;
            lines: number;
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
        Examination: {
            id: string;
            chainId: string;
            status: string;
            version: number;
            /** @enum {string} */
            kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
            kinds: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
            /** @enum {string} */
            nature: "first" | "additional" | "repeated";
            earlierId: string | null;
            questionKinds: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
            unitId: string | null;
            region: string;
            /** @enum {string} */
            urgency: "immediate" | "urgent" | "standard";
            termDays: number;
            questionCount: number;
            expert: string | null;
            experts: {
                subject: string;
                /** @enum {string} */
                kind: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
                assignedAt: string;
            }[];
            kindsOpen: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            assignedAt: string | null;
            dueAt: string | null;
            begunAt: string | null;
            materials: {
                sha256: string;
                transferId?: string;
                /** @enum {string} */
                arrival: "by-hand" | "awaited" | "arrived" | "refused";
                itemId?: string;
                compared?: {
                    sha256: string;
                    at: string;
                    matches: boolean;
                };
            }[];
            answered: number[];
            drafts: ({
                version: number;
                at: string;
                by: string;
                cannotBeAnswered: boolean;
            } | null)[];
            agreed: string[];
            extension: {
                /** @enum {string} */
                status: "asked" | "granted" | "refused";
                termDays: number;
                at: string;
            } | null;
            requestedAt: string[];
            returns: number;
            concludedAt: string | null;
            conclusionSha256: string | null;
            files: {
                itemId: string;
                size: number;
                sha256: string;
                mediaType: string;
            }[];
            takesFiles: boolean;
            endedBecause: string | null;
            lateEvents: {
                type: string;
                at: string;
            }[];
            conflicts?: {
                subject: string;
                reasonCode: string;
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
        SealedPackage: {
            id: string;
            passphrase: string;
            /** Format: date-time */
            until: string;
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
        Order: {
            caseReference: string;
            investigator: string;
            object: string;
            reason: string | null;
            questions: string[];
            questionKinds: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
            materialNames: string[];
        };
        ExpertLoad: {
            subject: string;
            name: string;
            kinds?: string[];
            open: number;
            byKind: {
                [key: string]: number;
            };
            nextDueAt: string | null;
        };
        BureauApplication: {
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
            /** @enum {string} */
            filedBy: "school" | "police";
            source: string;
            alleged: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
            platforms: ("whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other")[];
            resourceCount: number;
            /** @enum {string} */
            ageBand: "under-11" | "11-12" | "13-14" | "15-17" | "18-and-over" | "unknown";
            /** @enum {string} */
            language: "kk" | "ru" | "en";
            files: {
                transferId: string;
                sha256: string;
                size: number;
                mediaType: string;
                /** @enum {string} */
                arrival: "awaited" | "arrived" | "refused";
                itemId?: string;
            }[];
            extendedTo: number | null;
            decidedAt: string | null;
            confirmed: boolean | null;
            kinds: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
            takedowns: {
                takedownId: string;
                /** @enum {string} */
                platform: "whatsapp" | "instagram" | "telegram" | "tiktok" | "discord" | "vkontakte" | "facebook" | "youtube" | "roblox" | "steam" | "google" | "apple" | "operator" | "other";
            }[];
            answeredAt: string | null;
            lateEvents: {
                type: string;
                at: string;
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
    WorkController_mine: {
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
                        items: components["schemas"]["WorkItem"][];
                    };
                };
            };
        };
    };
    WorkController_readWork: {
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
                    "application/json": components["schemas"]["Work"];
                };
            };
        };
    };
    WorkController_readVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question: string;
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
                        items: components["schemas"]["AnswerVersion"][];
                    };
                };
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
    examinationRoutes_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
                /** @description What is due first, instead of what changed last */
                sort?: "due";
                kind?: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
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
                        items: (components["schemas"]["Examination"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
                    };
                };
            };
        };
    };
    examinationRoutes_one: {
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                        deadlines: components["schemas"]["Deadline"][];
                        insteadOf: components["schemas"]["Person"] | null;
                    };
                };
            };
        };
    };
    examinationRoutes_receipts: {
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
    examinationRoutes_accessLog: {
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
    examinationRoutes_readIdentity: {
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
    examination_assign: {
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
                    expert: string;
                    /** @enum {string} */
                    kind?: "psychological" | "psycholinguistic" | "computer-technical" | "medical";
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_declareConflict: {
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
                    reasonCode: "knows-a-party" | "relative" | "worked-on-the-case" | "other";
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_begin: {
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
                    hashes: {
                        material: number;
                        sha256: string;
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_compareHashes: {
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
                    hashes: {
                        material: number;
                        sha256: string;
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_requestMaterials: {
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
                    what: string;
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_answerQuestion: {
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
                    question: number;
                    answer: string;
                    /** @default false */
                    cannotBeAnswered?: boolean;
                    basedOn?: number;
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_readChat: {
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
                    material: number;
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_markPhase: {
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_withdrawPhaseMark: {
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_agree: {
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_requestExtension: {
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_conclude: {
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
                    summary: string;
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examination_decline: {
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
                    reasonCode: "no-expert" | "conflict-of-interest" | "object-unfit" | "order-incomplete" | "other";
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
                        record: components["schemas"]["Examination"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    examinationUploads_list: {
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
    examinationUploads_begin: {
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
    examinationUploads_cancel: {
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
    examinationUploads_ask: {
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
    examinationUploads_add: {
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
                        version: number;
                    };
                };
            };
        };
    };
    examinationReadings_open: {
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
    examinationReadings_bytes: {
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
    examinationWithholding_state: {
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
    examinationWithholding_withhold: {
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
    PackageController_lock: {
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
                    "application/json": components["schemas"]["SealedPackage"];
                };
            };
        };
    };
    PackageController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                packageId: string;
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
    VerificationController_verify: {
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
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
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
    OrderController_readOrder: {
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
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    WorkloadController_workload: {
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
                        items: components["schemas"]["ExpertLoad"][];
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
                        items: (components["schemas"]["BureauApplication"] & {
                            due: components["schemas"]["Due"];
                            insteadOf: components["schemas"]["Person"] | null;
                        })[];
                        next: string | null;
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
                        record: components["schemas"]["BureauApplication"];
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
    application_takeUp: {
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
                        record: components["schemas"]["BureauApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_decide: {
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
                    confirmed: boolean;
                    /** @default [] */
                    kinds?: ("hate" | "trolling" | "cyberstalking" | "sexting" | "griefing" | "impersonation" | "outing" | "exclusion")[];
                    reasons: string;
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
                        record: components["schemas"]["BureauApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_extend: {
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
                    calendarDays: number;
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
                        record: components["schemas"]["BureauApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
                    };
                };
            };
        };
    };
    application_answer: {
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
                        record: components["schemas"]["BureauApplication"];
                        next: components["schemas"]["NextStep"][];
                        blocked: components["schemas"]["BlockedStep"][];
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
                    role: "expert" | "expert-group-member" | "coordinator";
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
