// Written by `npm run contracts` from docs/openapi.yaml.
export interface Schemas {
  Key: string;
  WorkshopKey: string;
  GroupsWish: { readonly "seed"?: number; readonly "locked"?: { readonly [key: string]: string }; readonly "from"?: { readonly [key: string]: readonly (string)[] }; readonly "like"?: string; readonly "everyone"?: boolean };
  ProposedGroups: { readonly "groups": { readonly [key: string]: Schemas['ProposedGroup'] }; readonly "seed": number; readonly "violations": readonly (Schemas['UnmetWish'])[]; readonly "left": readonly (string)[] };
  ReadGroups: { readonly "groups": { readonly [key: string]: Schemas['ProposedGroup'] }; readonly "seed": number; readonly "violations": readonly (Schemas['UnmetWish'])[]; readonly "left": readonly (string)[]; readonly "problems": readonly (Schemas['TableProblem'])[]; readonly "encoding": string; readonly "doubtful"?: readonly (string)[] };
  ProposedGroup: { readonly "title": Schemas['Text']; readonly "people": readonly (string)[] };
  UnmetWish: { readonly "code": string; readonly "text": string; readonly "attribute"?: string; readonly "value"?: string; readonly "groups": readonly (string)[]; readonly "people": readonly (string)[]; readonly "count"?: number };
  TableProblem: { readonly "line": number; readonly "code": string; readonly "value"?: string; readonly "message": string };
  FormerRounds: { readonly "rounds": readonly (Schemas['FormerRound'])[] };
  FormerRound: { readonly "session": string; readonly "breakout": string; readonly "title": Schemas['Text']; readonly "endedAt": string; readonly "groups": { readonly [key: string]: readonly (string)[] } };
  Text: { readonly [key: string]: string };
  Role: "organizer" | "facilitator" | "speaker" | "participant" | "observer" | "interpreter" | "assessor" | "screen" | "guest";
  Attends: "onsite" | "remote" | "phone";
  SessionState: "planned" | "open" | "live" | "paused" | "closed";
  WorkshopKind: "workshop" | "symposium" | "meeting" | "conference" | "webinar" | "training" | "accreditation";
  WorkshopMode: "virtual" | "hybrid" | "onsite";
  ItemKind: "talk" | "tour-de-table" | "questions" | "breakout" | "report-back" | "decisions" | "break";
  DelegationKind: "member" | "observer" | "partner" | "secretariat";
  PollType: "single" | "multi" | "scale" | "number" | "ranking" | "points" | "open-text" | "word-cloud" | "quiz";
  PollBy: "person" | "delegation";
  PollResults: "live" | "after-close" | "released" | "hidden";
  Assign: "balanced" | "random" | "manual" | "self-select" | "as-before";
  Problem: { readonly "type": "about:blank"; readonly "title": string; readonly "status": number; readonly "detail": string; readonly "code": string; readonly "errors"?: readonly (Schemas['PlanFault'])[]; readonly "fields"?: readonly (Schemas['Fault'])[] };
  Fault: { readonly "field": string; readonly "code": string; readonly "about"?: string; readonly "message": string };
  PlanFault: { readonly "line": number; readonly "column": number; readonly "path": string; readonly "code": string; readonly "arguments": Schemas['PlanFaultArguments']; readonly "message": string };
  PlanFaultArguments: { readonly "after"?: string; readonly "among"?: string; readonly "bytes"?: number; readonly "character"?: string; readonly "closest"?: string; readonly "count"?: number; readonly "delegation"?: string; readonly "expected"?: string; readonly "feature"?: string; readonly "field"?: string; readonly "fields"?: readonly (string)[]; readonly "format"?: number; readonly "found"?: string; readonly "key"?: string; readonly "language"?: string; readonly "least"?: number; readonly "line"?: number; readonly "max"?: number; readonly "min"?: number; readonly "most"?: number; readonly "other"?: string; readonly "problem"?: string; readonly "sum"?: number; readonly "value"?: string; readonly "values"?: readonly (string)[]; readonly "words"?: readonly (string)[] };
  SignIn: { readonly "email": string; readonly "password": string };
  Secret: { readonly "secret": string };
  Join: { readonly "code": string; readonly "name": string; readonly "delegation"?: string; readonly "mark"?: string };
  Refresh: { readonly "refresh"?: string };
  NewAccount: { readonly "email": string; readonly "password": string; readonly "name"?: string };
  Pair: { readonly "token": string; readonly "refresh"?: string };
  SignedIn: { readonly "token": string; readonly "refresh"?: string; readonly "account": Schemas['Account'] };
  Account: { readonly "email": string; readonly "name": string };
  KeyTitle: { readonly "key": Schemas['WorkshopKey']; readonly "title": Schemas['Text'] };
  Entered: { readonly "token": string; readonly "refresh"?: string; readonly "workshop": Schemas['KeyTitle']; readonly "person": Schemas['EnteredPerson'] };
  EnteredPerson: { readonly "key": Schemas['Key']; readonly "name": string; readonly "role": Schemas['Role']; readonly "delegation"?: Schemas['Key']; readonly "waiting"?: true };
  Provider: { readonly "name"?: string };
  ToProvider: { readonly "code"?: string };
  AtProvider: { readonly "url": string };
  ProviderAnswer: { readonly "state": string; readonly "answer": string };
  Vouched: Schemas['PersonalLink'] | Schemas['VouchedAccount'];
  VouchedAccount: { readonly "kind": "account"; readonly "token": string; readonly "refresh"?: string; readonly "account": Schemas['Account'] };
  Link: Schemas['PersonalLink'] | Schemas['SetupLink'];
  PersonalLink: { readonly "kind": "person"; readonly "token": string; readonly "refresh"?: string; readonly "workshop": Schemas['KeyTitle']; readonly "person": Schemas['EnteredPerson'] };
  SetupLink: { readonly "kind": "setup"; readonly "token": string; readonly "invited": boolean };
  WorkshopListing: { readonly "workshops": readonly (Schemas['WorkshopSummary'])[] };
  WorkshopSummary: { readonly "key": Schemas['WorkshopKey']; readonly "title": Schemas['Text']; readonly "kind": Schemas['WorkshopKind']; readonly "timezone": string; readonly "days": readonly (string)[]; readonly "people": number; readonly "delegations": number; readonly "sessions": readonly (Schemas['SessionSummary'])[]; readonly "archived"?: true };
  SessionSummary: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "day": string; readonly "starts": string; readonly "startsAt": string; readonly "state": Schemas['SessionState'] };
  Workshop: { readonly "key": Schemas['WorkshopKey']; readonly "title": Schemas['Text']; readonly "kind": Schemas['WorkshopKind']; readonly "timezone": string; readonly "languages": readonly (string)[]; readonly "mode": Schemas['WorkshopMode']; readonly "venue"?: Schemas['Text']; readonly "joinCode"?: string; readonly "joinUrl"?: string; readonly "call"?: string; readonly "revision": number; readonly "delegations": readonly (Schemas['PlannedDelegation'])[]; readonly "days": readonly (Schemas['ProgrammeDay'])[]; readonly "archived"?: true; readonly "endsAt"?: string };
  PlannedDelegation: { readonly "key": Schemas['Key']; readonly "name": Schemas['Text']; readonly "kind": Schemas['DelegationKind']; readonly "seat": boolean; readonly "region"?: string; readonly "version": string };
  ProgrammeDay: { readonly "day": string; readonly "sessions": readonly (Schemas['ProgrammeSession'])[] };
  ProgrammeSession: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "starts": string; readonly "startsAt": string; readonly "minutes": number; readonly "state": Schemas['SessionState']; readonly "items": readonly (Schemas['ProgrammeItem'])[]; readonly "polls": readonly (Schemas['ProgrammePoll'])[]; readonly "breakouts": readonly (Schemas['ProgrammeBreakout'])[]; readonly "worksheets": readonly (Schemas['ProgrammeWorksheet'])[]; readonly "decisions": readonly (Schemas['ProgrammeDecision'])[] };
  ProgrammeItem: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "minutes"?: number; readonly "kind": Schemas['ItemKind']; readonly "speakers": readonly (Schemas['Key'])[] };
  ProgrammePoll: { readonly "key": Schemas['Key']; readonly "question": Schemas['Text']; readonly "type": Schemas['PollType']; readonly "by": Schemas['PollBy']; readonly "results": Schemas['PollResults']; readonly "anonymous": boolean; readonly "secret": boolean; readonly "runnable": boolean; readonly "reason"?: Schemas['Unrunnable'] };
  ProgrammeBreakout: { readonly "key": Schemas['Key']; readonly "title"?: Schemas['Text']; readonly "groups": Schemas['PlannedGroups']; readonly "assign": Schemas['Assign']; readonly "minutes"?: number; readonly "runnable": boolean; readonly "reason"?: Schemas['Unrunnable'] };
  PlannedGroups: { readonly "count"?: number; readonly "size"?: number; readonly "named"?: readonly (Schemas['PlannedGroup'])[]; readonly "max"?: number };
  PlannedGroup: { readonly "key": Schemas['Key']; readonly "title"?: Schemas['Text'] };
  ProgrammeWorksheet: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "runnable": boolean; readonly "reason"?: Schemas['Unrunnable'] };
  ProgrammeDecision: { readonly "key": Schemas['Key']; readonly "number": string; readonly "text": Schemas['Text']; readonly "runnable": boolean; readonly "reason": Schemas['Unrunnable'] };
  Unrunnable: string;
  CellValue: string | number | boolean;
  Harvest: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "columns": { readonly [key: string]: Schemas['HarvestColumn'] }; readonly "copies": readonly (Schemas['HarvestCopy'])[]; readonly "themes": readonly (Schemas['HarvestTheme'])[] };
  HarvestColumn: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "type": "text" | "choice" | "scale" | "flag" | "person" | "date" | "link" | "number"; readonly "min"?: number; readonly "max"?: number; readonly "options"?: { readonly [key: string]: Schemas['HarvestOption'] }; readonly "required": boolean };
  HarvestOption: { readonly "rank": number; readonly "label": Schemas['Text'] };
  HarvestCopy: { readonly "of": string; readonly "title": Schemas['Text']; readonly "rows": readonly (Schemas['HarvestRow'])[] };
  HarvestRow: { readonly "row": string; readonly "title"?: Schemas['Text']; readonly "by": string; readonly "delegation"?: Schemas['Key']; readonly "cells": { readonly [key: string]: Schemas['HarvestCell'] } };
  HarvestCell: { readonly "value"?: Schemas['CellValue']; readonly "by": string; readonly "at": string };
  HarvestTheme: { readonly "column": Schemas['Key']; readonly "theme": string; readonly "title": string; readonly "answers": readonly (Schemas['HarvestAnswer'])[] };
  HarvestAnswer: { readonly "of": string; readonly "row": string };
  CellHistory: { readonly "versions": readonly (Schemas['CellVersion'])[] };
  CellVersion: { readonly "v": number; readonly "value"?: Schemas['CellValue']; readonly "by": string; readonly "at": string };
  Imported: { readonly "key": Schemas['WorkshopKey']; readonly "revision": number; readonly "created": boolean; readonly "kept": readonly (Schemas['Kept'])[] };
  Kept: { readonly "path": string; readonly "code": "kept.times" | "kept.languages" | "kept.session-open" | "kept.session-over" | "kept.begun" | "kept.begun-and-missing" | "kept.item-shown" | "kept.on-the-spot" | "kept.named" | "kept.belonged-to" | "kept.changed-by-hand" | "kept.out-by-hand" | "kept.changed-since"; readonly "reason": string; readonly "key"?: string; readonly "name"?: string };
  Archive: { readonly "archived": boolean; readonly "joinCode"?: string };
  Copy: { readonly "key": string; readonly "title"?: string; readonly "firstDay"?: string; readonly "people"?: boolean };
  MadeWorkshop: { readonly "key": Schemas['WorkshopKey'] };
  Rehearsal: { readonly "key": Schemas['WorkshopKey']; readonly "people": number };
  DeletedListing: { readonly "workshops": readonly (Schemas['DeletedWorkshop'])[] };
  DeletedWorkshop: { readonly "key": Schemas['WorkshopKey']; readonly "title": Schemas['Text']; readonly "deletedAt": string; readonly "purgedAt": string };
  PeopleListing: { readonly "people": readonly (Schemas['Person'])[]; readonly "out": readonly (Schemas['Person'])[] };
  Person: { readonly "key": Schemas['Key']; readonly "name": string; readonly "delegation"?: Schemas['Key']; readonly "role": Schemas['Role']; readonly "head": boolean; readonly "marked": boolean; readonly "attends": Schemas['Attends']; readonly "languages": readonly (string)[]; readonly "email"?: string; readonly "origin": "plan" | "guest" | "account"; readonly "waiting"?: true; readonly "banned"?: true; readonly "version": string };
  PersonForm: { readonly "name": string; readonly "delegation"?: string; readonly "role": string; readonly "head"?: boolean; readonly "attends"?: string; readonly "languages"?: readonly (string)[]; readonly "email"?: string; readonly "version"?: string };
  DelegationForm: { readonly "name": string; readonly "kind": string; readonly "region"?: string; readonly "version"?: string };
  Edited: { readonly "key"?: Schemas['Key']; readonly "change"?: number; readonly "kept": readonly (Schemas['Kept'])[] };
  PeopleChanges: { readonly "changes": readonly (Schemas['PeopleChange'])[] };
  PeopleChange: { readonly "number": number; readonly "at": string; readonly "kind": "add" | "change" | "take-out" | "put-back" | "delegation" | "roster" | "undo"; readonly "about": string; readonly "people": number; readonly "undone": boolean };
  RosterTable: { readonly "encoding": string; readonly "doubtful"?: readonly (string)[]; readonly "separator"?: string; readonly "header": boolean; readonly "columns": readonly (string)[]; readonly "rows": readonly (readonly (string)[])[] };
  RosterForm: { readonly "header"?: boolean; readonly "columns"?: readonly (string)[]; readonly "rows"?: readonly (readonly (string)[])[]; readonly "delegations"?: readonly (Schemas['RosterDelegation'])[]; readonly "basis"?: number };
  RosterDelegation: { readonly "name": string; readonly "as"?: string; readonly "kind"?: string };
  RosterPreview: { readonly "basis": number; readonly "lines": readonly (Schemas['RosterLine'])[]; readonly "seats": readonly (Schemas['SeatMove'])[]; readonly "unknown": readonly (Schemas['RosterUnknown'])[] };
  SeatMove: { readonly "delegation": string; readonly "from": string; readonly "key": string; readonly "to": string };
  RosterUnknown: { readonly "name": string; readonly "rows": number };
  RosterLine: { readonly "row": number; readonly "status": "new" | "changed" | "unchanged" | "duplicate" | "error"; readonly "key"?: string; readonly "name": string; readonly "delegation"?: string; readonly "role"?: string; readonly "changes": readonly (Schemas['RosterChange'])[]; readonly "faults": readonly (Schemas['Fault'])[] };
  RosterChange: { readonly "field": string; readonly "from": string; readonly "to": string };
  RosterDone: { readonly "change"?: number; readonly "added": number; readonly "changed": number; readonly "left": number; readonly "kept": readonly (Schemas['Kept'])[] };
  PersonLink: { readonly "url": string; readonly "secret": string };
  CardStanding: "draft" | "asked" | "cleared" | "withheld" | "withdrawn";
  CardHand: "sheet" | "account" | "person" | "link";
  Cards: { readonly "edition": number; readonly "cards": readonly (Schemas['Card'])[]; readonly "unread": readonly (Schemas['Key'])[] };
  Card: { readonly "id": string; readonly "session": Schemas['Key']; readonly "sessionTitle": Schemas['Text']; readonly "day": string; readonly "sheet": Schemas['Key']; readonly "sheetTitle": Schemas['Text']; readonly "copy": string; readonly "delegation"?: Schemas['Key']; readonly "contributor"?: string; readonly "standing": Schemas['CardStanding']; readonly "decided"?: Schemas['CardDecision']; readonly "version": number; readonly "cells": readonly (Schemas['CardCell'])[]; readonly "cleared"?: Schemas['ClearedCard']; readonly "changed": boolean; readonly "moved": boolean; readonly "gone": boolean; readonly "tags": readonly (string)[] };
  CardCell: { readonly "column": Schemas['Key']; readonly "title": Schemas['Text']; readonly "type": string; readonly "text"?: string };
  CardDecision: { readonly "at": string; readonly "as": Schemas['CardHand']; readonly "by"?: string; readonly "reason"?: string };
  ClearedCard: { readonly "version": number; readonly "at": string; readonly "as": Schemas['CardHand']; readonly "by"?: string; readonly "cells": readonly (Schemas['CardCell'])[] };
  Wordings: { readonly "wordings": readonly (Schemas['CardWording'])[] };
  CardWording: { readonly "version": number; readonly "at": string; readonly "as": Schemas['CardHand']; readonly "by"?: string; readonly "cells": readonly (Schemas['CardCell'])[]; readonly "cleared"?: Schemas['CardDecision'] };
  CardText: { readonly "column": Schemas['Key']; readonly "text": string };
  CardRewording: { readonly "version": number; readonly "cells": readonly (Schemas['CardText'])[] };
  CardVersion: { readonly "version": number };
  CardReason: { readonly "reason": string };
  CardTags: { readonly "tags": readonly (string)[] };
  CardGift: { readonly "delegation": Schemas['Key'] };
  CardIds: { readonly "cards": readonly (string)[] };
  CardsAsked: { readonly "asked": readonly (string)[] };
  Clearances: { readonly "links": readonly (Schemas['Clearance'])[] };
  Clearance: { readonly "delegation": Schemas['Key']; readonly "url": string; readonly "expiresAt": string; readonly "usedAt"?: string; readonly "cards": number; readonly "open": number };
  MyCards: { readonly "cards": readonly (Schemas['ClearanceCard'])[] };
  ClearanceCard: { readonly "id": string; readonly "sessionTitle": Schemas['Text']; readonly "day": string; readonly "sheetTitle": Schemas['Text']; readonly "standing": Schemas['CardStanding']; readonly "version": number; readonly "clearedVersion"?: number; readonly "changed": boolean; readonly "cells": readonly (Schemas['CardCell'])[]; readonly "decided"?: Schemas['CardDecision'] };
  OpenedClearance: { readonly "workshop": Schemas['Text']; readonly "delegation": Schemas['Text']; readonly "expiresAt": string; readonly "archived": boolean; readonly "cards": readonly (Schemas['ClearanceCard'])[] };
  ClearByLink: { readonly "secret": string; readonly "name": string; readonly "version": number };
  WithholdByLink: { readonly "secret": string; readonly "name": string; readonly "reason": string };
  UndoByLink: { readonly "secret": string; readonly "name": string };
  RewordByLink: { readonly "secret": string; readonly "name": string; readonly "version": number; readonly "cells": readonly (Schemas['CardText'])[] };
  CompendiumFile: { readonly "format": "plenary-compendium"; readonly "formatVersion": number; readonly "workshop": Schemas['CompendiumPart']; readonly "edition": number; readonly "generatedAt": string; readonly "drafts": boolean; readonly "unread"?: readonly (Schemas['CompendiumPart'])[]; readonly "cards": readonly (Schemas['CompendiumCard'])[] };
  CompendiumPart: { readonly "key": string; readonly "title": { readonly [key: string]: string } };
  CompendiumCard: { readonly "id": string; readonly "number": number; readonly "standing": Schemas['CardStanding']; readonly "worksheet": Schemas['CompendiumPart']; readonly "session": Schemas['CompendiumPart']; readonly "day": string; readonly "delegation"?: Schemas['CompendiumPart']; readonly "tags": readonly (string)[]; readonly "version": number; readonly "cells": readonly (Schemas['CardCell'])[]; readonly "clearance"?: Schemas['CompendiumClearance'] };
  CompendiumClearance: { readonly "at": string; readonly "as": Schemas['CardHand']; readonly "name"?: string };
  LinkListing: { readonly "links": readonly (Schemas['LinkLine'])[] };
  LinkLine: { readonly "person": Schemas['Key']; readonly "name": string; readonly "delegation"?: Schemas['Key']; readonly "role": Schemas['Role']; readonly "url": string; readonly "secret": string; readonly "usedAt"?: string };
  Attendance: { readonly "workshop": Schemas['WorkshopKey']; readonly "session"?: Schemas['Key']; readonly "day"?: string; readonly "title": Schemas['Text']; readonly "timezone": string; readonly "liveSeconds": number; readonly "live": readonly (Schemas['Interval'])[]; readonly "generatedAt": string; readonly "head"?: Schemas['JournalHead']; readonly "threshold": number; readonly "privacy": Schemas['Privacy']; readonly "registered": number; readonly "came": number; readonly "people": readonly (Schemas['PersonAttendance'])[]; readonly "delegations": readonly (Schemas['DelegationAttendance'])[]; readonly "unread"?: readonly (Schemas['Key'])[] };
  Interval: { readonly "from": string; readonly "until": string };
  JournalHead: { readonly "seq": number; readonly "hash": string; readonly "seal"?: Schemas['Seal'] };
  Seal: { readonly "seq": number; readonly "hash": string; readonly "at": string; readonly "signature": string };
  PersonAttendance: { readonly "person": Schemas['Key']; readonly "name": string; readonly "delegation"?: Schemas['Key']; readonly "role": Schemas['Role']; readonly "attends": Schemas['Attends']; readonly "present": boolean; readonly "lower"?: number; readonly "seconds"?: number; readonly "upper"?: number; readonly "share"?: number; readonly "first"?: string; readonly "last"?: string; readonly "stillThere"?: boolean; readonly "spans": readonly (Schemas['Span'])[] };
  Span: { readonly "from": string; readonly "until": string; readonly "room": Schemas['Key']; readonly "attends": Schemas['Attends']; readonly "evidence": Schemas['Evidence']; readonly "stillThere"?: boolean };
  Evidence: "checkin" | "connection" | "rollcall" | "correction" | "bridged";
  OwnAttendance: { readonly "timezone": string; readonly "privacy": Schemas['Privacy']; readonly "bridgeSeconds": number; readonly "heartbeatSeconds": number; readonly "contacts": readonly (string)[]; readonly "sessions": readonly (Schemas['OwnSession'])[] };
  OwnSession: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "day": string; readonly "state": Schemas['SessionState']; readonly "present": boolean; readonly "liveSeconds"?: number; readonly "seconds"?: number; readonly "spans": readonly (Schemas['Span'])[]; readonly "unread"?: boolean };
  Privacy: "full" | "presence" | "counts";
  DelegationAttendance: { readonly "key": Schemas['Key']; readonly "name": Schemas['Text']; readonly "seat": boolean; readonly "present": boolean; readonly "people": number; readonly "registered": number; readonly "seconds"?: number; readonly "share"?: number };
  WayIn: { readonly "code"?: string; readonly "url"?: string };
  DoorView: { readonly "policy": "ask" | "open" | "closed" | "scheduled"; readonly "admits": "observer" | "participant"; readonly "becomes": "ask" | "open"; readonly "minutes": number; readonly "unled": Schemas['UnledView']; readonly "removed": readonly (Schemas['Gone'])[] };
  UnledView: { readonly "minutes": number; readonly "pause": boolean };
  Gone: { readonly "key": string; readonly "name": string; readonly "role": Schemas['Role']; readonly "banned": boolean; readonly "since": string };
  DoorChange: { readonly "policy"?: string; readonly "admits"?: string; readonly "becomes"?: string; readonly "minutes"?: number };
  UnledChange: { readonly "minutes"?: number; readonly "pause"?: boolean };
  Verification: { readonly "valid": boolean; readonly "entries": number; readonly "firstBad"?: number; readonly "anchors": number };
  Health: { readonly "status": "UP" | "DOWN" };
  NewPassword: { readonly "current": string; readonly "password": string };
  AccountChange: { readonly "name"?: string; readonly "email"?: string; readonly "password"?: string };
  Removal: { readonly "password": string };
  AccountView: { readonly "id": string; readonly "email": string; readonly "name": string; readonly "self"?: boolean };
  InvitationView: { readonly "id": string; readonly "by": string; readonly "expiresAt": string };
  Accounts: { readonly "accounts": readonly (Schemas['AccountView'])[]; readonly "invitations": readonly (Schemas['InvitationView'])[] };
  Invited: { readonly "id": string; readonly "url": string; readonly "secret": string; readonly "expiresAt": string };
  NewOwner: { readonly "email": string };
  Owners: { readonly "owners": readonly (Schemas['AccountView'])[] };
  Acts: { readonly "day": string; readonly "days": readonly (string)[]; readonly "timezone": string; readonly "acts": readonly (Schemas['Act'])[]; readonly "unread": readonly (Schemas['Key'])[] };
  Act: { readonly "at": string; readonly "by"?: string; readonly "byKey"?: string; readonly "kind": string; readonly "session"?: Schemas['Key']; readonly "about": readonly (Schemas['ActAbout'])[] };
  ActAbout: { readonly "what": string; readonly "id": string; readonly "name"?: string };
  Drafts: { readonly "polls": readonly (Schemas['DraftedPoll'])[]; readonly "breakouts": readonly (Schemas['DraftedBreakout'])[] };
  DraftedPoll: { readonly "key": Schemas['Key']; readonly "poll": Schemas['PollDraft'] };
  DraftedBreakout: { readonly "key": Schemas['Key']; readonly "breakout": Schemas['BreakoutDraft'] };
  PollDraft: { readonly "question"?: Schemas['Text']; readonly "type"?: Schemas['PollType']; readonly "options"?: readonly (Schemas['Text'])[]; readonly "min"?: number; readonly "max"?: number; readonly "maxChoices"?: number; readonly "by"?: Schemas['PollBy']; readonly "answers"?: "first" | "head" | "majority"; readonly "results"?: Schemas['PollResults']; readonly "item"?: Schemas['Key'] };
  BreakoutDraft: { readonly "title"?: Schemas['Text']; readonly "prompt"?: Schemas['Text']; readonly "worksheet"?: Schemas['Key']; readonly "groups"?: Schemas['GroupsDraft']; readonly "minutes"?: number; readonly "assign"?: Schemas['Assign']; readonly "spread"?: readonly ("delegation" | "region" | "language" | "role")[]; readonly "roles"?: readonly (string)[]; readonly "item"?: Schemas['Key'] };
  GroupsDraft: { readonly "count"?: number; readonly "size"?: number; readonly "named"?: readonly (Schemas['NamedGroup'])[]; readonly "max"?: number };
  NamedGroup: { readonly "key"?: Schemas['Key']; readonly "title"?: Schemas['Text']; readonly "prompt"?: Schemas['Text']; readonly "worksheet"?: Schemas['Key'] };
  MadeDraft: { readonly "key": Schemas['Key']; readonly "revision": number };
}

/** What is said as a whole; the others are parts. */
export type Spoken =
  | 'Account'
  | 'AccountChange'
  | 'Accounts'
  | 'Acts'
  | 'Archive'
  | 'AtProvider'
  | 'Attendance'
  | 'BreakoutDraft'
  | 'Card'
  | 'CardGift'
  | 'CardIds'
  | 'CardReason'
  | 'CardRewording'
  | 'CardTags'
  | 'CardVersion'
  | 'Cards'
  | 'CardsAsked'
  | 'CellHistory'
  | 'ClearByLink'
  | 'Clearance'
  | 'ClearanceCard'
  | 'Clearances'
  | 'CompendiumFile'
  | 'Copy'
  | 'DelegationForm'
  | 'DeletedListing'
  | 'DeletedWorkshop'
  | 'DoorChange'
  | 'DoorView'
  | 'Drafts'
  | 'Edited'
  | 'Entered'
  | 'FormerRounds'
  | 'GroupsWish'
  | 'Harvest'
  | 'Health'
  | 'Imported'
  | 'Invited'
  | 'Join'
  | 'Key'
  | 'Link'
  | 'LinkListing'
  | 'MadeDraft'
  | 'MadeWorkshop'
  | 'MyCards'
  | 'NewAccount'
  | 'NewOwner'
  | 'NewPassword'
  | 'OpenedClearance'
  | 'OwnAttendance'
  | 'Owners'
  | 'Pair'
  | 'PeopleChanges'
  | 'PeopleListing'
  | 'PersonForm'
  | 'PersonLink'
  | 'PollDraft'
  | 'Problem'
  | 'ProposedGroups'
  | 'Provider'
  | 'ProviderAnswer'
  | 'ReadGroups'
  | 'Refresh'
  | 'Rehearsal'
  | 'Removal'
  | 'RewordByLink'
  | 'RosterDone'
  | 'RosterForm'
  | 'RosterPreview'
  | 'RosterTable'
  | 'Secret'
  | 'SignIn'
  | 'SignedIn'
  | 'ToProvider'
  | 'UndoByLink'
  | 'UnledChange'
  | 'Verification'
  | 'Vouched'
  | 'WayIn'
  | 'WithholdByLink'
  | 'Wordings'
  | 'Workshop'
  | 'WorkshopListing';
