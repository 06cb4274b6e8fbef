// Written by `npm run contracts` from docs/asyncapi.yaml.
export interface Schemas {
  HelloFrame: { readonly "t": "hello"; readonly "token": Schemas['AccessToken']; readonly "workshop": string; readonly "session"?: string; readonly "tab": Schemas['Opaque']; readonly "mark"?: string; readonly "have"?: { readonly [key: string]: number }; readonly "want"?: Schemas['TopicNames'] };
  CommandFrame: { readonly "t": "cmd"; readonly "id": Schemas['Opaque']; readonly "name": string; readonly "args": { readonly [key: string]: unknown } };
  WantFrame: { readonly "t": "want"; readonly "topics": Schemas['TopicNames'] };
  TokenFrame: { readonly "t": "token"; readonly "token": Schemas['AccessToken'] };
  PingFrame: { readonly "t": "ping"; readonly "at": Schemas['Int64'] };
  SignalFrame: { readonly "t": "signal"; readonly "name": "editing"; readonly "sheet": Schemas['Key']; readonly "of": Schemas['CopyKey']; readonly "row": Schemas['RowKey']; readonly "column": Schemas['Key'] };
  NoArguments: Record<string, never>;
  StartItem: { readonly "item": Schemas['Key'] };
  MovePeople: { readonly "people": Schemas['Keys']; readonly "room": Schemas['Key'] };
  StartBreakout: { readonly "breakout": Schemas['Key']; readonly "groups"?: Schemas['PeopleByGroup']; readonly "place"?: boolean; readonly "like"?: Schemas['Key'] };
  PrepareBreakout: { readonly "breakout": Schemas['Key']; readonly "groups"?: Schemas['PeopleByGroup']; readonly "locked"?: Schemas['Keys'] };
  ReopenBreakout: { readonly "breakout": Schemas['Key']; readonly "minutes"?: Schemas['Int32'] };
  ExtendBreakout: { readonly "minutes": Schemas['Int32'] };
  MessageGroups: { readonly "text": string; readonly "groups"?: Schemas['Keys'] };
  Help: { readonly "done"?: boolean; readonly "group"?: Schemas['Key'] };
  ChooseGroup: { readonly "group": Schemas['Key'] };
  GiveGroupRole: { readonly "role": string; readonly "person"?: Schemas['Key']; readonly "group"?: Schemas['Key'] };
  SeeMessage: { readonly "message": Schemas['Key'] };
  ChangePoll: { readonly "poll": Schemas['Key'] };
  AnswerPoll: { readonly "poll": Schemas['Key']; readonly "answer": Schemas['Answer']; readonly "round"?: Schemas['Int32']; readonly "for"?: Schemas['Key'] };
  Answer: string | readonly (Schemas['Key'])[] | Schemas['Int64'] | { readonly [key: string]: Schemas['Int64'] };
  ChangeSheet: { readonly "sheet": Schemas['Key'] };
  EditSheet: { readonly "sheet": Schemas['Key']; readonly "row": Schemas['RowName']; readonly "column": Schemas['Key']; readonly "value": Schemas['CellValue']; readonly "of"?: Schemas['Key']; readonly "base"?: number };
  CellValue: string | Schemas['Int64'] | boolean;
  CardPlace: { readonly "sheet": Schemas['Key']; readonly "row": Schemas['RowName']; readonly "of"?: Schemas['Key'] };
  PresentSheet: { readonly "sheet"?: Schemas['Key']; readonly "of"?: Schemas['Key'] };
  PutTogether: { readonly "sheet": Schemas['Key']; readonly "column": Schemas['Key']; readonly "theme": Schemas['Opaque']; readonly "title": string; readonly "answers": readonly (Schemas['AnswerPlace'])[] };
  AnswerPlace: { readonly "of": Schemas['Key']; readonly "row": Schemas['RowName'] };
  AdmitPeople: { readonly "people": Schemas['Keys']; readonly "as"?: Schemas['Key']; readonly "delegation"?: Schemas['Key']; readonly "person"?: Schemas['Key']; readonly "confirm"?: boolean };
  RefusePeople: { readonly "people": Schemas['Keys']; readonly "reason"?: string };
  SomePeople: { readonly "people": Schemas['Keys'] };
  ChangeRole: { readonly "person": Schemas['Key']; readonly "role": Schemas['Key'] };
  Door: { readonly "policy": "ask" | "open" | "closed" | "scheduled"; readonly "admits": "observer" | "participant"; readonly "becomes": "ask" | "open"; readonly "minutes": Schemas['Int32'] };
  RemovePerson: { readonly "person": Schemas['Key']; readonly "ban"?: boolean };
  CheckIn: { readonly "person": Schemas['Key']; readonly "room"?: Schemas['Key'] };
  CheckOut: { readonly "person": Schemas['Key'] };
  CorrectAttendance: { readonly "person": Schemas['Key']; readonly "from": Schemas['Instant']; readonly "until": Schemas['Instant']; readonly "reason": string };
  WelcomeFrame: { readonly "t": "welcome"; readonly "session": Schemas['Key']; readonly "you": Schemas['You']; readonly "now": Schemas['Instant']; readonly "heartbeatSeconds": number; readonly "build": string };
  You: { readonly "id": Schemas['Opaque']; readonly "key": Schemas['Key']; readonly "name": string; readonly "role": Schemas['Role']; readonly "workshop": Schemas['WorkshopKey'] };
  SyncFrame: { readonly "t": "sync"; readonly "seq": number; readonly "mark"?: string; readonly "all"?: true; readonly "more"?: true; readonly "topics": Schemas['Topics'] };
  Topics: { readonly [key: string]: unknown };
  Change: { readonly "v": 0; readonly "doc": { readonly [key: string]: unknown } } | { readonly "v": number; readonly "from": number; readonly "patch": { readonly [key: string]: unknown } } | { readonly "gone": true };
  WholeSessionDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['SessionDocument'] };
  WholeMeDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['MeDocument'] };
  WholePeopleDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['PeopleDocument'] };
  WholeDelegationsDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['DelegationsDocument'] };
  WholeRoomsDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['RoomsDocument'] };
  WholeRoomDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['RoomDocument'] };
  WholePollDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['PollDocument'] };
  WholePollResultsDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['PollResultsDocument'] };
  WholePollAnsweredDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['PollAnsweredDocument'] };
  WholeRunDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['RunDocument'] };
  WholePreparedDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['PreparedDocument'] };
  WholeSheetDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['SheetDocument'] };
  WholeSheetsDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['SheetsDocument'] };
  WholeMergedDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['MergedDocument'] };
  WholeHelpDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['HelpDocument'] };
  WholeGroupsDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['GroupsDocument'] };
  WholeMessagesDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['MessagesDocument'] };
  WholeWaitingDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['WaitingDocument'] };
  WholeLobbyDocument: { readonly "v": Schemas['Version']; readonly "doc": Schemas['LobbyDocument'] };
  OkFrame: { readonly "t": "ok"; readonly "id": Schemas['Opaque']; readonly "seq": number; readonly "result"?: Schemas['NoResult'] | Schemas['Assignment'] | Schemas['Placed'] | Schemas['WrittenCell'] };
  NoResult: Record<string, never>;
  Placed: { readonly "placed": number };
  WrittenCell: { readonly "v": number; readonly "value"?: Schemas['CellValue'] };
  Assignment: { readonly "groups": Schemas['PeopleByGroup']; readonly "violations": readonly (string)[]; readonly "unmet"?: readonly (Schemas['Violation'])[] };
  Violation: { readonly "code": "no-place" | "uneven" | "fixed" | "apart" | "pairs" | "together" | "spread" | "common" | "met-again"; readonly "text": string; readonly "attribute"?: string; readonly "value"?: string; readonly "groups"?: Schemas['Keys']; readonly "people"?: Schemas['Keys']; readonly "count"?: number };
  NoFrame: { readonly "t": "no"; readonly "id": Schemas['Opaque']; readonly "code": Schemas['Code']; readonly "message": string; readonly "retry": boolean; readonly "field"?: string };
  ErrorFrame: { readonly "t": "error"; readonly "code": Schemas['WireCode']; readonly "message": string; readonly "field"?: string };
  SignalledFrame: { readonly "t": "signal"; readonly "name": "editing"; readonly "sheet": Schemas['Key']; readonly "of": Schemas['CopyKey']; readonly "row": Schemas['RowKey']; readonly "column": Schemas['Key']; readonly "by": { readonly "key": Schemas['Key']; readonly "name": string } };
  PongFrame: { readonly "t": "pong"; readonly "at": number; readonly "now": Schemas['Instant'] };
  Code: string;
  WireCode: string;
  RuleCode: string;
  SessionDocument: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "workshop": Schemas['WorkshopFacts']; readonly "state": Schemas['SessionState']; readonly "day": Schemas['Day']; readonly "starts": Schemas['LocalTime']; readonly "startsAt": Schemas['Instant']; readonly "minutes": number; readonly "call"?: string; readonly "now"?: Schemas['CurrentItem']; readonly "items": { readonly [key: string]: Schemas['SessionItem'] }; readonly "round"?: Schemas['Round']; readonly "presenting"?: Schemas['Presenting']; readonly "next"?: Schemas['NextSession']; readonly "leaders"?: { readonly [key: string]: Schemas['Leader'] }; readonly "unled"?: Schemas['UnledSince']; readonly "pausedUnled"?: Schemas['PausedUnled'] };
  Leader: { readonly "key": Schemas['Key']; readonly "name": string; readonly "rank": number; readonly "role": Schemas['Role']; readonly "online": boolean };
  PausedUnled: { readonly "since": Schemas['Instant'] };
  UnledSince: { readonly "since": Schemas['Instant'] };
  WorkshopFacts: { readonly "key": Schemas['WorkshopKey']; readonly "title": Schemas['Text']; readonly "kind": Schemas['WorkshopKind']; readonly "timezone": string; readonly "languages": readonly (string)[]; readonly "mode": Schemas['WorkshopMode']; readonly "call"?: string };
  CurrentItem: { readonly "item": Schemas['Key']; readonly "since": Schemas['Instant'] };
  SessionItem: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "minutes": number; readonly "kind": Schemas['ItemKind']; readonly "speakers": readonly (string)[]; readonly "begun"?: true };
  Round: { readonly "breakout": Schemas['Key']; readonly "title": Schemas['Text']; readonly "startedAt": Schemas['Instant']; readonly "deadline"?: Schemas['Instant']; readonly "minutes"?: number; readonly "warnAtMinutes": readonly (number)[]; readonly "groups": number; readonly "assign"?: Schemas['Assign']; readonly "max"?: number; readonly "chosen"?: number; readonly "roles"?: readonly (string)[]; readonly "said"?: Schemas['Said'] };
  Said: { readonly "text": string; readonly "from": string; readonly "at": Schemas['Instant'] };
  NextSession: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "day": Schemas['Day']; readonly "starts": Schemas['LocalTime']; readonly "startsAt": Schemas['Instant']; readonly "state": Schemas['SessionState'] };
  MeDocument: { readonly "id": Schemas['Opaque']; readonly "key": Schemas['Key']; readonly "name": string; readonly "role": Schemas['Role']; readonly "delegation"?: Schemas['Named']; readonly "head": boolean; readonly "room": Schemas['Key']; readonly "attends": Schemas['Attends']; readonly "waiting"?: true; readonly "since"?: Schemas['Instant']; readonly "refused"?: Schemas['Refused']; readonly "polls": { readonly [key: string]: Schemas['MyPoll'] }; readonly "sheets"?: { readonly [key: string]: Schemas['MySheet'] }; readonly "group"?: Schemas['MyGroup']; readonly "declined"?: true; readonly "seat"?: Schemas['Titled'] };
  MyGroup: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "since"?: Schemas['Instant']; readonly "role"?: string };
  MyPoll: { readonly "round": number; readonly "answer"?: Schemas['Answer']; readonly "by"?: string; readonly "at"?: Schemas['Instant']; readonly "mayAnswer": boolean; readonly "reason"?: Schemas['Code'] };
  PeopleDocument: { readonly "people": { readonly [key: string]: Schemas['PersonHere'] } };
  PersonHere: { readonly "key": Schemas['Key']; readonly "name": string; readonly "delegation"?: Schemas['Key']; readonly "role": Schemas['Role']; readonly "online": boolean; readonly "attends": Schemas['Attends']; readonly "head": boolean; readonly "rank": number };
  DelegationsDocument: { readonly "seats": number; readonly "present": number; readonly "delegations": { readonly [key: string]: Schemas['DelegationHere'] } };
  DelegationHere: { readonly "rank": number; readonly "name": Schemas['Text']; readonly "kind": Schemas['DelegationKind']; readonly "seat": boolean; readonly "present": boolean; readonly "people": number };
  RoomsDocument: { readonly "rooms": { readonly [key: string]: Schemas['RoomWithPeople'] } };
  RoomWithPeople: { readonly "title": Schemas['Text']; readonly "rank": number; readonly "people": Schemas['Keys'] };
  RoomDocument: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "rank": number; readonly "breakout": Schemas['Key']; readonly "breakoutTitle": Schemas['Text']; readonly "prompt"?: Schemas['Text']; readonly "call"?: string; readonly "members": { readonly [key: string]: Schemas['GroupMember'] }; readonly "help"?: Schemas['HelpCall']; readonly "messages": { readonly [key: string]: Schemas['GroupMessage'] }; readonly "roles"?: { readonly [key: string]: Schemas['Key'] }; readonly "languages"?: readonly (string)[]; readonly "worksheet"?: Schemas['Key']; readonly "max"?: number };
  GroupMember: { readonly "rank": number; readonly "key": Schemas['Key']; readonly "name": string; readonly "delegation"?: Schemas['Key']; readonly "role": Schemas['Role']; readonly "online": boolean };
  HelpCall: { readonly "by": Schemas['Key']; readonly "name": string; readonly "since": Schemas['Instant'] };
  GroupMessage: { readonly "text": string; readonly "from": string; readonly "at": Schemas['Instant'] };
  PollDocument: { readonly "key": Schemas['Key']; readonly "rank": number; readonly "question": Schemas['Text']; readonly "type": Schemas['PollType']; readonly "options"?: { readonly [key: string]: Schemas['PollOption'] }; readonly "min"?: number; readonly "max"?: number; readonly "maxChoices"?: number; readonly "by": Schemas['PollBy']; readonly "answers": Schemas['PollAnswers']; readonly "results": Schemas['PollResults']; readonly "state": "open" | "closed"; readonly "published": boolean; readonly "round": number; readonly "openedAt": Schemas['Instant']; readonly "closedAt"?: Schemas['Instant']; readonly "answered": number; readonly "entitled": number };
  PollOption: { readonly "rank": number; readonly "label": Schemas['Text'] };
  PollResultsDocument: { readonly "answers": number; readonly "tally": { readonly [key: string]: number } };
  PollAnsweredDocument: { readonly "by": Schemas['PollBy']; readonly "answered": { readonly [key: string]: Schemas['Receipt'] }; readonly "waiting": Schemas['Keys'] };
  Receipt: { readonly "at": Schemas['Instant']; readonly "name": string; readonly "entered"?: true };
  RunDocument: { readonly "items": { readonly [key: string]: Schemas['RunItem'] }; readonly "polls": { readonly [key: string]: Schemas['RunPoll'] }; readonly "breakouts": { readonly [key: string]: Schemas['RunBreakout'] }; readonly "sheets"?: { readonly [key: string]: Schemas['RunSheet'] } };
  RunItem: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "kind": Schemas['ItemKind']; readonly "minutes": number; readonly "runs": readonly (Schemas['Key'])[] };
  RunPoll: { readonly "rank": number; readonly "question": Schemas['Text']; readonly "type": Schemas['PollType']; readonly "by": Schemas['PollBy']; readonly "results": Schemas['PollResults']; readonly "item"?: Schemas['Key']; readonly "state": "planned" | "open" | "closed"; readonly "published": boolean; readonly "runnable": boolean; readonly "reason"?: Schemas['Code'] };
  RunBreakout: { readonly "rank": number; readonly "title"?: Schemas['Text']; readonly "item"?: Schemas['Key']; readonly "assign": Schemas['Assign']; readonly "groups": Schemas['BreakoutGroups']; readonly "minutes"?: number; readonly "worksheet"?: Schemas['Key']; readonly "state": "planned" | "on" | "closed"; readonly "runnable": boolean; readonly "prepared"?: boolean; readonly "max"?: number; readonly "spread"?: readonly (string)[]; readonly "together"?: readonly (string)[]; readonly "common"?: readonly (string)[]; readonly "newPartnersSince"?: Schemas['Keys']; readonly "roles"?: readonly (string)[] };
  BreakoutGroups: { readonly "count"?: number; readonly "size"?: number; readonly "named"?: readonly (Schemas['Titled'])[] };
  PreparedDocument: { readonly "breakout": Schemas['Key']; readonly "groups": Schemas['PeopleByGroup']; readonly "locked": Schemas['Keys']; readonly "by": string; readonly "at": Schemas['Instant'] };
  RunSheet: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "item"?: Schemas['Key']; readonly "per": Schemas['SheetPer']; readonly "free": boolean; readonly "state": Schemas['SheetState']; readonly "breakout"?: Schemas['Key'] };
  Presenting: { readonly "sheet": Schemas['Key']; readonly "of"?: Schemas['Key']; readonly "title": Schemas['Text'] };
  MySheet: { readonly "title": Schemas['Text']; readonly "of"?: Schemas['Key']; readonly "state": "open" | "closed"; readonly "mayEdit": boolean; readonly "filled"?: number; readonly "total"?: number; readonly "row"?: string; readonly "also"?: { readonly [key: string]: Schemas['Text'] }; readonly "mayEditOthers"?: true };
  SheetDocument: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "rank": number; readonly "per": Schemas['SheetPer']; readonly "of": Schemas['Key']; readonly "ofTitle"?: Schemas['Text']; readonly "state": "open" | "closed"; readonly "free": boolean; readonly "columns": { readonly [key: string]: Schemas['SheetColumn'] }; readonly "rows": { readonly [key: string]: Schemas['SheetRow'] }; readonly "filled": number; readonly "total": number };
  SheetColumn: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "type": Schemas['ColumnType']; readonly "min"?: number; readonly "max"?: number; readonly "options"?: { readonly [key: string]: Schemas['PollOption'] }; readonly "required": boolean };
  SheetRow: { readonly "rank": number; readonly "title"?: Schemas['Text']; readonly "delegation"?: Schemas['Key']; readonly "person"?: Schemas['Key']; readonly "by"?: string; readonly "removed"?: true; readonly "complete": boolean; readonly "cells": { readonly [key: string]: Schemas['SheetCell'] } };
  SheetCell: { readonly "v": number; readonly "value"?: Schemas['CellValue']; readonly "name"?: string; readonly "erased"?: true; readonly "by": string; readonly "at": Schemas['Instant'] };
  SheetsDocument: { readonly "sheets": { readonly [key: string]: Schemas['SheetLine'] } };
  SheetLine: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "per": Schemas['SheetPer']; readonly "state": Schemas['SheetState']; readonly "breakout"?: Schemas['Key']; readonly "free": boolean; readonly "compendium": boolean; readonly "columns": { readonly [key: string]: Schemas['ColumnHead'] }; readonly "copies": { readonly [key: string]: Schemas['CopyLine'] } };
  ColumnHead: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "type": Schemas['ColumnType'] };
  CopyLine: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "filled": number; readonly "total": number; readonly "cards"?: number; readonly "lastEdit"?: Schemas['LastEdit'] };
  LastEdit: { readonly "at": Schemas['Instant']; readonly "by": string };
  MergedDocument: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "state": "open" | "closed"; readonly "copies": number; readonly "columns": { readonly [key: string]: Schemas['SheetColumn'] }; readonly "rows": { readonly [key: string]: Schemas['MergedRow'] }; readonly "top": { readonly [key: string]: Schemas['TopAnswers'] } };
  MergedRow: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "columns": { readonly [key: string]: Schemas['MergedColumn'] } };
  MergedColumn: { readonly "answered": number; readonly "tally"?: { readonly [key: string]: number }; readonly "mean10"?: number };
  TopAnswers: { readonly [key: string]: Schemas['TopAnswer'] };
  TopAnswer: { readonly "rank": number; readonly "title": string; readonly "n": number; readonly "themed": boolean };
  HelpDocument: { readonly "calls": { readonly [key: string]: Schemas['GroupCall'] } };
  GroupCall: { readonly "title": Schemas['Text']; readonly "by": Schemas['Key']; readonly "name": string; readonly "since": Schemas['Instant'] };
  GroupsDocument: { readonly "groups": { readonly [key: string]: Schemas['WatchedGroup'] }; readonly "declined": readonly (Schemas['Key'])[]; readonly "without": readonly (Schemas['Key'])[] };
  WatchedGroup: { readonly "rank": number; readonly "title": Schemas['Text']; readonly "members": readonly (Schemas['Key'])[]; readonly "present": number; readonly "missing": number; readonly "help"?: Schemas['HelpCall']; readonly "facilitators": readonly (string)[]; readonly "languages": readonly (string)[]; readonly "roles": { readonly [key: string]: string }; readonly "lastMessage"?: Schemas['Instant']; readonly "worksheet"?: Schemas['Key'] };
  MessagesDocument: { readonly "messages": { readonly [key: string]: Schemas['SentMessage'] } };
  SentMessage: { readonly "text": string; readonly "from": string; readonly "at": Schemas['Instant']; readonly "groups": readonly (Schemas['Key'])[]; readonly "seen": number; readonly "of": number; readonly "groupsSeen": number };
  WaitingDocument: { readonly "guests": { readonly [key: string]: Schemas['WaitingGuest'] }; readonly "door"?: Schemas['Door']; readonly "unled"?: Schemas['Unled'] };
  Unled: { readonly "minutes": number; readonly "pause": boolean };
  Refused: { readonly "again": Schemas['Instant']; readonly "reason"?: string };
  Resembled: { readonly "key": Schemas['Key']; readonly "name": string; readonly "role": Schemas['Role'] };
  WaitingGuest: { readonly "key": Schemas['Key']; readonly "name": string; readonly "rank": number; readonly "delegation"?: string; readonly "online": boolean; readonly "since"?: Schemas['Instant']; readonly "refused"?: Schemas['Refused']; readonly "resembles"?: { readonly [key: string]: Schemas['Resembled'] }; readonly "removed"?: boolean };
  LobbyDocument: { readonly "workshop": Schemas['WorkshopFacts']; readonly "session": Schemas['LobbySession']; readonly "door"?: Schemas['LobbyDoor']; readonly "led"?: boolean };
  LobbyDoor: { readonly "policy": "ask" | "open" | "closed" | "scheduled"; readonly "minutes"?: number; readonly "becomes"?: "ask" | "open" };
  LobbySession: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text']; readonly "state": Schemas['SessionState']; readonly "startsAt": Schemas['Instant'] };
  Key: string;
  CopyKey: string;
  RowKey: string;
  WorkshopKey: string;
  Keys: readonly (Schemas['Key'])[];
  Opaque: string;
  RowName: string;
  AccessToken: string;
  TopicName: string;
  TopicNames: readonly (Schemas['TopicName'])[];
  Int32: number;
  Int64: number;
  Version: number;
  PeopleByGroup: { readonly [key: string]: Schemas['Keys'] };
  Text: { readonly [key: string]: string };
  Instant: string;
  Day: string;
  LocalTime: string;
  Named: { readonly "key": Schemas['Key']; readonly "name": Schemas['Text'] };
  Titled: { readonly "key": Schemas['Key']; readonly "title": Schemas['Text'] };
  Role: "organizer" | "facilitator" | "speaker" | "participant" | "observer" | "interpreter" | "assessor" | "screen" | "guest";
  Attends: "onsite" | "remote" | "phone";
  SessionState: "planned" | "open" | "live" | "paused" | "closed";
  WorkshopKind: "workshop" | "symposium" | "meeting" | "conference" | "webinar" | "training" | "accreditation";
  WorkshopMode: "virtual" | "hybrid" | "onsite";
  ItemKind: "talk" | "tour-de-table" | "questions" | "breakout" | "report-back" | "decisions" | "break";
  DelegationKind: "member" | "observer" | "partner" | "secretariat";
  PollType: "single" | "multi" | "scale" | "number" | "ranking" | "points" | "open-text" | "word-cloud" | "quiz";
  PollBy: "person" | "delegation";
  PollAnswers: "first" | "head" | "majority";
  PollResults: "live" | "after-close" | "released" | "hidden";
  Assign: "balanced" | "random" | "manual" | "self-select" | "as-before";
  SheetPer: "delegation" | "group" | "person" | "session";
  SheetState: "planned" | "open" | "closed";
  ColumnType: "text" | "choice" | "scale" | "flag" | "person" | "date" | "link" | "number";
}

/** What is said as a whole; the others are parts. */
export type Spoken =
  | 'AdmitPeople'
  | 'AnswerPoll'
  | 'CardPlace'
  | 'ChangePoll'
  | 'ChangeRole'
  | 'ChangeSheet'
  | 'CheckIn'
  | 'CheckOut'
  | 'ChooseGroup'
  | 'CommandFrame'
  | 'CorrectAttendance'
  | 'DelegationsDocument'
  | 'Door'
  | 'EditSheet'
  | 'ErrorFrame'
  | 'ExtendBreakout'
  | 'GiveGroupRole'
  | 'GroupsDocument'
  | 'HelloFrame'
  | 'Help'
  | 'HelpDocument'
  | 'LobbyDocument'
  | 'MeDocument'
  | 'MergedDocument'
  | 'MessageGroups'
  | 'MessagesDocument'
  | 'MovePeople'
  | 'NoArguments'
  | 'NoFrame'
  | 'OkFrame'
  | 'PeopleDocument'
  | 'PingFrame'
  | 'PollAnsweredDocument'
  | 'PollDocument'
  | 'PollResultsDocument'
  | 'PongFrame'
  | 'PrepareBreakout'
  | 'PreparedDocument'
  | 'PresentSheet'
  | 'PutTogether'
  | 'RefusePeople'
  | 'RemovePerson'
  | 'ReopenBreakout'
  | 'RoomDocument'
  | 'RoomsDocument'
  | 'RunDocument'
  | 'SeeMessage'
  | 'SessionDocument'
  | 'SheetDocument'
  | 'SheetsDocument'
  | 'SignalFrame'
  | 'SignalledFrame'
  | 'SomePeople'
  | 'StartBreakout'
  | 'StartItem'
  | 'SyncFrame'
  | 'TokenFrame'
  | 'WaitingDocument'
  | 'WantFrame'
  | 'WelcomeFrame';
