// Made from docs/openapi/identity.json by tools/portal-api.mjs; not written by hand.
export interface paths {
    "/api/identity/agencies/{agency}/imports/accounts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a CSV file of accounts would make, change and leave, and what is wrong in it; writes nothing */
        post: operations["ImportController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/imports/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes all of the file or nothing, on the state that the preview showed; the answer has the passwords for one use, told this once */
        post: operations["ImportController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/imports/units/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a CSV file of units would make, change and leave, and what is wrong in it; writes nothing */
        post: operations["UnitImportController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/imports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes all of the file or nothing, on the state that the preview showed */
        post: operations["UnitImportController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts with a role at the agency, by login */
        get: operations["AccountsController_list"];
        put?: never;
        /** Makes an account; the answer has a password for one use, told this once */
        post: operations["AccountsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, a line for each role; no cell is a formula */
        get: operations["AccountsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles, units, regions and kinds of examination that may be chosen */
        get: operations["AccountsController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["AccountsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to the account, by whom and when; newest first */
        get: operations["AccountsController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the account these roles at the agency, and no other here; never to oneself */
        post: operations["AccountsController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the account; its sessions end within a minute */
        post: operations["AccountsController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the account again */
        post: operations["AccountsController_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the account a password for one use, told this once; its sessions end */
        post: operations["AccountsController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a lost second factor away; its sessions end, and the next sign-in sets up a new one where one is required */
        post: operations["AccountsController_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has access at the agency, by login: since when and from whom, whether it is due for review */
        get: operations["AccessReviewController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/access.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, a line for each role; no cell is a formula */
        get: operations["AccessReviewController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/access-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many accounts are due for review, and after how many days one is */
        get: operations["AccessReviewController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/access-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was confirmed and what was taken away at the agency, by whom and when; newest first */
        get: operations["AccessReviewController_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/access/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that the person still needs this access; never one’s own, and an administrator’s needs two people */
        post: operations["AccessReviewController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/access/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the access at the agency away: all roles here, and the account itself where it has no other; its sessions end within a minute */
        post: operations["AccessReviewController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/accounts/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When somebody signed in with the account, by what, and when somebody could not; newest first */
        get: operations["SignInsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agency's units, by name in the reader's language */
        get: operations["UnitsController_list"];
        put?: never;
        /** Makes a unit; every agency knows it within seconds */
        post: operations["UnitsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, which can be changed and imported again; no cell is a formula */
        get: operations["UnitsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/unit-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds, regions, and open units that another one can belong to */
        get: operations["UnitsController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit */
        get: operations["UnitsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to the unit, by whom and when; newest first */
        get: operations["UnitsController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes names, region, what the unit belongs to, or its letterhead; old cases show the new name */
        post: operations["UnitsController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a unit where nobody works any more: nothing new is addressed to it, its name stays; never deleted */
        post: operations["UnitsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/agencies/{agency}/units/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed unit again */
        post: operations["UnitsController_reopen"];
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
        ImportRow: {
            lines: number[];
            login: string;
            name: string;
            roles: components["schemas"]["AssignedRole"][];
            /** @enum {string} */
            effect: "make" | "change" | "unchanged";
            /** @enum {string|null} */
            turn: "disable" | "enable" | null;
            version: number | null;
        };
        AssignedRole: {
            role: string;
            units: string[];
            region: string;
            kinds?: string[];
        };
        ImportWrong: {
            line: number;
            column: string | null;
            code: string;
            says: components["schemas"]["Texts"];
            allowed: string[];
        };
        Texts: {
            kk: string;
            ru: string;
            en: string;
        };
        ImportedAccount: {
            login: string;
            name: string;
            oneTimePassword: string;
        };
        ImportUnitRow: {
            line: number;
            kind: string;
            region: string;
            name: components["schemas"]["Texts"];
            /** @enum {string} */
            effect: "make" | "change" | "unchanged";
            id: string | null;
            version: number | null;
        };
        Account: {
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            locale: "kk" | "ru" | "en";
            roles: components["schemas"]["AssignedRole"][];
            servesElsewhere: boolean;
            own: boolean;
            disabledAt: string | null;
            hasSecondFactor: boolean;
            oneTimeUntil: string | null;
            version: number;
            changedAt: string;
        };
        Region: {
            code: string;
            name: components["schemas"]["Texts"];
        };
        UnitToChoose: {
            id: string;
            name: components["schemas"]["Texts"];
            region: string;
            kind: string;
            closed: boolean;
        };
        AccountChange: {
            id: string;
            /** Format: date-time */
            at: string;
            version: number;
            action: string;
            /** @enum {string} */
            by: "administrator" | "person" | "operator";
            byName: string | null;
            before: components["schemas"]["AssignedRole"][] | null;
            after: components["schemas"]["AssignedRole"][] | null;
        };
        Access: {
            id: string;
            login: string;
            name: string;
            version: number;
            roles: components["schemas"]["HeldRole"][];
            own: boolean;
            servesElsewhere: boolean;
            disabledAt: string | null;
            hasSecondFactor: boolean;
            lastSignInAt: string | null;
            signInsNotedSince: string;
            standsSince: string;
            peopleNeeded: number;
            peopleConfirmed: number;
            due: ("not-confirmed" | "not-signed-in")[];
            may: ("confirm" | "withdraw")[];
        };
        HeldRole: {
            role: string;
            units: string[];
            region: string;
            kinds?: string[];
            since: string | null;
            /** @enum {string|null} */
            givenBy: "administrator" | "operator" | null;
            givenByName: string | null;
        };
        AccessDecision: {
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            accountId: string;
            login: string;
            name: string;
            byName: string | null;
            roles: components["schemas"]["AssignedRole"][];
        };
        SignIn: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            result: "signed-in" | "wrong-password" | "wrong-second-factor";
            ways: ("password" | "outside" | "passkey" | "app-code" | "recovery-code")[];
        };
        AdministeredUnit: {
            id: string;
            kind: string;
            region: string;
            name: components["schemas"]["Texts"];
            parent: string | null;
            letterhead: components["schemas"]["Letterhead"] | null;
            closedAt: string | null;
            people: number;
            version: number;
            changedAt: string;
        };
        Letterhead: {
            name?: {
                kk: string;
                ru: string;
                en?: string;
            };
            address?: {
                kk: string;
                ru: string;
                en?: string;
            };
            telephone?: string;
            /** Format: email */
            email?: string;
            head?: {
                post: {
                    kk: string;
                    ru: string;
                    en?: string;
                };
                name: string;
            };
        };
        UnitAbove: {
            id: string;
            name: components["schemas"]["Texts"];
            region: string;
        };
        UnitChange: {
            id: string;
            /** Format: date-time */
            at: string;
            version: number;
            action: string;
            byName: string | null;
            before: {
                region: string;
                name: components["schemas"]["Texts"];
                parent: string | null;
                letterhead?: components["schemas"]["Letterhead"];
            } | null;
            after: {
                region: string;
                name: components["schemas"]["Texts"];
                parent: string | null;
                letterhead?: components["schemas"]["Letterhead"];
            } | null;
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
    ImportController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
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
                        rows: components["schemas"]["ImportRow"][];
                        wrong: components["schemas"]["ImportWrong"][];
                    };
                };
            };
        };
    };
    ImportController_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                    basis: {
                        login: string;
                        version: number | null;
                    }[];
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
                        made: components["schemas"]["ImportedAccount"][];
                        until: string;
                        changed: number;
                        unchanged: number;
                    };
                };
            };
        };
    };
    UnitImportController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
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
                        rows: components["schemas"]["ImportUnitRow"][];
                        wrong: components["schemas"]["ImportWrong"][];
                    };
                };
            };
        };
    };
    UnitImportController_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                    basis: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
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
                        made: number;
                        changed: number;
                        unchanged: number;
                    };
                };
            };
        };
    };
    AccountsController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                /** @description A part of the login or the name */
                search?: string;
                role?: string;
                unit?: string;
                state?: "enabled" | "disabled" | "first-password";
            };
            header?: never;
            path: {
                agency: string;
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
                        items: components["schemas"]["Account"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    AccountsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    /** @enum {string} */
                    locale: "kk" | "ru" | "en";
                    roles: {
                        role: string;
                        units: string[];
                        /** @enum {string} */
                        region: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                        kinds?: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
                    }[];
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
                        account: components["schemas"]["Account"];
                        oneTimePassword: string;
                    };
                };
            };
        };
    };
    AccountsController_export: {
        parameters: {
            query?: {
                /** @description A part of the login or the name */
                search?: string;
                role?: string;
                unit?: string;
                state?: "enabled" | "disabled" | "first-password";
            };
            header?: never;
            path: {
                agency: string;
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
    AccountsController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
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
                        roles: string[];
                        kinds: string[];
                        regions: components["schemas"]["Region"][];
                        units: components["schemas"]["UnitToChoose"][];
                    };
                };
            };
        };
    };
    AccountsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        account: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    AccountsController_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        items: components["schemas"]["AccountChange"][];
                    };
                };
            };
        };
    };
    AccountsController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: {
                        role: string;
                        units: string[];
                        /** @enum {string} */
                        region: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                        kinds?: ("psychological" | "psycholinguistic" | "computer-technical" | "medical")[];
                    }[];
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
                        account: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    AccountsController_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        account: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    AccountsController_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        account: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    AccountsController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        account: components["schemas"]["Account"];
                        oneTimePassword: string;
                    };
                };
            };
        };
    };
    AccountsController_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        account: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    AccessReviewController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                /** @description A part of the login or the name */
                search?: string;
                role?: string;
                unit?: string;
                show?: "due" | "not-confirmed" | "not-signed-in" | "no-second-factor" | "disabled";
            };
            header?: never;
            path: {
                agency: string;
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
                        next: string | null;
                    };
                };
            };
        };
    };
    AccessReviewController_export: {
        parameters: {
            query?: {
                /** @description A part of the login or the name */
                search?: string;
                role?: string;
                unit?: string;
                show?: "due" | "not-confirmed" | "not-signed-in" | "no-second-factor" | "disabled";
            };
            header?: never;
            path: {
                agency: string;
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
    AccessReviewController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
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
                        accounts: number;
                        due: number;
                        notConfirmed: number;
                        notSignedIn: number;
                        noSecondFactor: number;
                        days: {
                            confirmed: number;
                            used: number;
                        };
                        basis: components["schemas"]["Texts"];
                        basisConfirmed: boolean;
                    };
                };
            };
        };
    };
    AccessReviewController_decisions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                /** @description A part of the login or the name */
                search?: string;
            };
            header?: never;
            path: {
                agency: string;
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
                        items: components["schemas"]["AccessDecision"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    AccessReviewController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        access: components["schemas"]["Access"];
                    };
                };
            };
        };
    };
    AccessReviewController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        access: components["schemas"]["Access"];
                    };
                };
            };
        };
    };
    SignInsController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        items: components["schemas"]["SignIn"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    UnitsController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                /** @description A part of the name in any language */
                search?: string;
                region?: string;
                kind?: string;
                state?: "open" | "closed";
            };
            header?: never;
            path: {
                agency: string;
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
                        items: components["schemas"]["AdministeredUnit"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    UnitsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    region: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                    name: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    /**
                     * Format: uuid
                     * @default null
                     */
                    parent?: string | null;
                    letterhead?: {
                        name?: {
                            kk: string;
                            ru: string;
                            en?: string;
                        };
                        address?: {
                            kk: string;
                            ru: string;
                            en?: string;
                        };
                        telephone?: string;
                        /** Format: email */
                        email?: string;
                        head?: {
                            post: {
                                kk: string;
                                ru: string;
                                en?: string;
                            };
                            name: string;
                        };
                    } | null;
                    kind: string;
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
                        unit: components["schemas"]["AdministeredUnit"];
                    };
                };
            };
        };
    };
    UnitsController_export: {
        parameters: {
            query?: {
                /** @description A part of the name in any language */
                search?: string;
                region?: string;
                kind?: string;
                state?: "open" | "closed";
            };
            header?: never;
            path: {
                agency: string;
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
    UnitsController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
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
                        kinds: string[];
                        letterheads: boolean;
                        regions: components["schemas"]["Region"][];
                        parents: components["schemas"]["UnitAbove"][];
                    };
                };
            };
        };
    };
    UnitsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        unit: components["schemas"]["AdministeredUnit"];
                    };
                };
            };
        };
    };
    UnitsController_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        items: components["schemas"]["UnitChange"][];
                    };
                };
            };
        };
    };
    UnitsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    region: "KZ-10" | "KZ-11" | "KZ-15" | "KZ-19" | "KZ-23" | "KZ-27" | "KZ-31" | "KZ-33" | "KZ-35" | "KZ-39" | "KZ-43" | "KZ-47" | "KZ-55" | "KZ-59" | "KZ-61" | "KZ-62" | "KZ-63" | "KZ-71" | "KZ-75" | "KZ-79";
                    name: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    /**
                     * Format: uuid
                     * @default null
                     */
                    parent?: string | null;
                    letterhead?: {
                        name?: {
                            kk: string;
                            ru: string;
                            en?: string;
                        };
                        address?: {
                            kk: string;
                            ru: string;
                            en?: string;
                        };
                        telephone?: string;
                        /** Format: email */
                        email?: string;
                        head?: {
                            post: {
                                kk: string;
                                ru: string;
                                en?: string;
                            };
                            name: string;
                        };
                    } | null;
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
                        unit: components["schemas"]["AdministeredUnit"];
                    };
                };
            };
        };
    };
    UnitsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        unit: components["schemas"]["AdministeredUnit"];
                    };
                };
            };
        };
    };
    UnitsController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agency: string;
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
                        unit: components["schemas"]["AdministeredUnit"];
                    };
                };
            };
        };
    };
}
