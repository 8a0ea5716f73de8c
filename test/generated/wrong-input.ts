/** One call that must be refused. */
export interface WrongInput {
  readonly call: Call;
  readonly params: unknown;
  /** What the first issue must name: a property, or the rule's properties. */
  readonly names: readonly string[];
  /** The rule that its message states. */
  readonly rule: RegExp;
  /** Whether TypeScript can express the rule, so that the compiler refuses the call too. */
  readonly typed: boolean;
}

export type Call =
  | "acs.users.revokeAccessToAllEntrances"
  | "acs.users.delete"
  | "acs.users.removeFromAccessGroup"
  | "acs.users.suspend"
  | "acs.entrances.grantAccess";

const user = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const identity = "aadb341e-6cd5-4c8b-9561-8f686f84160c";
const system = "d42163f1-ac2d-4c15-a651-5f2e0007b297";
const other = "b6c9a4f0-3f64-4f3b-9a51-6e2c5f7a1d10";

/** What each call needs besides its subject. */
const fixed: Readonly<Record<Call, object>> = {
  "acs.users.revokeAccessToAllEntrances": {},
  "acs.users.delete": {},
  "acs.users.removeFromAccessGroup": { acs_access_group_id: other },
  "acs.users.suspend": {},
  "acs.entrances.grantAccess": { acs_entrance_id: other },
};

const calls: readonly Call[] = [
  "acs.users.revokeAccessToAllEntrances",
  "acs.users.delete",
  "acs.users.removeFromAccessGroup",
  "acs.users.suspend",
  "acs.entrances.grantAccess",
];

/** Calls that the API takes: the other side of the test. */
export const rightInputs: readonly Pick<WrongInput, "call" | "params">[] = [
  ...calls.map((call) => ({
    call,
    params: { ...fixed[call], acs_user_id: user },
  })),
  ...calls.map((call) => ({
    call,
    params: {
      ...fixed[call],
      user_identity_id: identity,
      ...(takesSystem(call) ? { acs_system_id: system } : {}),
    },
  })),
  {
    call: "acs.users.revokeAccessToAllEntrances",
    params: { user_identity_id: identity },
  },
];

/** Every way found to call the five operations wrongly. */
export const wrongInputs: readonly WrongInput[] = [
  ...calls.flatMap(wrongSubjects),
  ...calls.flatMap(wrongValues),
  ...calls.flatMap(wrongKeys),
  ...calls.flatMap(wrongParams),
  ...calls.filter(takesSystem).flatMap(wrongSystems),
  ...missingRequired(),
];

function takesSystem(call: Call): boolean {
  return Object.keys(fixed[call]).length === 0;
}

function wrongSubjects(call: Call): readonly WrongInput[] {
  const names = ["acs_user_id", "user_identity_id"];
  const rule = /acs_user_id.*user_identity_id/;
  const both = { acs_user_id: user, user_identity_id: identity };
  return [
    { call, params: { ...fixed[call] }, names, rule, typed: true },
    { call, params: { ...fixed[call], ...both }, names, rule, typed: true },
  ];
}

function wrongValues(call: Call): readonly WrongInput[] {
  const of = (value: unknown, rule: RegExp, typed: boolean): WrongInput => ({
    call,
    params: { ...fixed[call], acs_user_id: value },
    names: ["acs_user_id"],
    rule,
    typed,
  });
  return [
    of(42, /string/, true),
    of(true, /string/, true),
    of(null, /string/, true),
    of([user], /string/, true),
    of({ id: user }, /string/, true),
    of("", /uuid/i, false),
    of("john", /uuid/i, false),
    of(`${user} `, /uuid/i, false),
    of(user.replace("3", "g"), /uuid/i, false),
  ];
}

function wrongKeys(call: Call): readonly WrongInput[] {
  const of = (key: string, rule: RegExp): WrongInput => ({
    call,
    params: { ...fixed[call], acs_user_id: user, [key]: user },
    names: [key],
    rule,
    typed: true,
  });
  return [
    of("acs_usr_id", /did you mean acs_user_id/i),
    of("acsUserId", /did you mean acs_user_id/i),
    of("user_identity_ID", /did you mean user_identity_id/i),
    of("color", /not a known key/),
  ];
}

function wrongParams(call: Call): readonly WrongInput[] {
  return [null, [], [user], user, 7].map((params) => ({
    call,
    params,
    names: [],
    rule: /object/,
    typed: true,
  }));
}

function wrongSystems(call: Call): readonly WrongInput[] {
  const names = ["acs_system_id"];
  const rule = /acs_system_id/;
  const alone = { acs_system_id: system };
  const withUser = { acs_user_id: user, acs_system_id: system };
  const missing = { user_identity_id: identity };
  const all = { ...withUser, user_identity_id: identity };
  return [
    { call, params: alone, names, rule: /user_identity_id/, typed: true },
    { call, params: withUser, names, rule, typed: true },
    { call, params: all, names: ["acs_user_id"], rule, typed: true },
    {
      call,
      params: { ...missing, acs_system_id: "7" },
      names,
      rule: /uuid/i,
      typed: false,
    },
    ...(call === "acs.users.revokeAccessToAllEntrances"
      ? []
      : [{ call, params: missing, names, rule, typed: true }]),
  ];
}

function missingRequired(): readonly WrongInput[] {
  const of = (
    call: Call,
    name: string,
    value: unknown,
    rule: RegExp,
    typed: boolean,
  ): WrongInput => ({
    call,
    params: {
      acs_user_id: user,
      ...(value === undefined ? {} : { [name]: value }),
    },
    names: [name],
    rule,
    typed,
  });
  return [
    of(
      "acs.users.removeFromAccessGroup",
      "acs_access_group_id",
      undefined,
      /required/,
      true,
    ),
    of(
      "acs.users.removeFromAccessGroup",
      "acs_access_group_id",
      7,
      /string/,
      true,
    ),
    of(
      "acs.users.removeFromAccessGroup",
      "acs_access_group_id",
      "7",
      /uuid/i,
      false,
    ),
    of(
      "acs.entrances.grantAccess",
      "acs_entrance_id",
      undefined,
      /required/,
      true,
    ),
    of("acs.entrances.grantAccess", "acs_entrance_id", null, /string/, true),
    of("acs.entrances.grantAccess", "acs_entrance_id", "7", /uuid/i, false),
  ];
}
