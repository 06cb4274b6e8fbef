import type { ArgsOf, Assignment } from '../../src/commands.ts';
import type * as Documents from '../../src/documents.ts';
import type * as Door from '../../src/door.ts';
import type * as Frames from '../../src/frames.ts';
import type * as Polls from '../../src/polls.ts';
import type * as Rest from '../../src/rest.ts';
import type * as Rounds from '../../src/rounds.ts';
import type * as Run from '../../src/run.ts';
import type * as Sheets from '../../src/sheets.ts';
import type { Schemas as RestSchemas, Spoken as RestSpoken } from './rest.generated.ts';
import type { Schemas as SocketSchemas, Spoken as SocketSpoken } from './socket.generated.ts';

// Compares the SDK's types with the documents of the interfaces; tsc fails where they differ, and
// names the schema: "Property 'Workshop' is missing in type '{}'".

/** The type with every field required, so that one that may be left out is not overlooked. */
type Whole<T> = T extends readonly (infer E)[]
  ? readonly Whole<E>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<T[K]> }
    : T;

type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Agree<A, B> = Alike<A, B> extends true ? Alike<Whole<A>, Whole<B>> : false;

/** The schemas of which the SDK has no type, or another one. */
type Differing<Schemas, Spoken extends keyof Schemas, Ours, Elsewhere> = {
  [K in Exclude<Spoken, Elsewhere> as K extends keyof Ours
    ? Agree<Schemas[K], Ours[K]> extends true
      ? never
      : K
    : K]: K extends keyof Ours ? { document: Schemas[K]; sdk: Ours[K] } : 'missing in the SDK';
};

/** The SDK keeps refresh tokens itself and never asks for the cookie, so it always gets them. */
type Asked<T> = T extends { refresh: string }
  ? Omit<T, 'refresh'> & { readonly refresh?: string }
  : T;

/** What the SDK says of each schema of docs/openapi.yaml. */
interface OurRest {
  SignIn: Parameters<typeof Rest.signIn>[1];
  Join: Parameters<typeof Rest.join>[1];
  NewAccount: Parameters<typeof Rest.createAccount>[2];
  SignedIn: Asked<Rest.SignedIn>;
  Account: Rest.Account;
  Pair: Asked<Rest.Pair>;
  Entered: Asked<Rest.Entered>;
  Link: Asked<Rest.Link>;
  Vouched: Asked<Rest.Vouched>;
  Provider: { readonly name?: string };
  ToProvider: Parameters<typeof Rest.goToProvider>[1];
  AtProvider: Awaited<ReturnType<typeof Rest.goToProvider>>;
  ProviderAnswer: Parameters<typeof Rest.enterByProvider>[1];
  WorkshopListing: { readonly workshops: readonly Rest.WorkshopSummary[] };
  Workshop: Rest.Workshop;
  Imported: Omit<Extract<Rest.Import, { is: 'imported' }>, 'is'>;
  Rehearsal: Omit<Extract<Rest.Rehearsal, { is: 'made' }>, 'is'>;
  PeopleListing: { readonly people: readonly Rest.Person[]; readonly out: readonly Rest.Person[] };
  PersonLink: Rest.PersonLink;
  LinkListing: { readonly links: readonly Rest.LinkLine[] };
  Edited: Rest.Edit;
  PeopleChanges: { readonly changes: readonly Rest.PeopleChange[] };
  RosterDone: Omit<Rest.RosterDone, 'key'>;
  Attendance: Rest.Attendance;
  OwnAttendance: Rest.OwnAttendance;
  Harvest: Rest.Harvest;
  CellHistory: { readonly versions: readonly Rest.CellVersion[] };
  Verification: Rest.Verification;
  DoorView: Rest.FrontDoor;
  WayIn: Rest.WayIn;
  Gone: Rest.Removed;
  UnledView: Rest.FrontDoor['unled'];
  AccountChange: Parameters<typeof Rest.changeAccount>[1];
  Accounts: Rest.Accounts;
  Acts: Rest.Acts;
  Cards: Rest.Cards;
  Card: Rest.Card;
  Clearance: Rest.Clearance;
  ClearanceCard: Rest.ClearanceCard;
  Wordings: { readonly wordings: readonly Rest.CardWording[] };
  CardsAsked: { readonly asked: Awaited<ReturnType<typeof Rest.askClearance>> };
  Clearances: { readonly links: readonly Rest.Clearance[] };
  MyCards: { readonly cards: readonly Rest.ClearanceCard[] };
  OpenedClearance: Rest.OpenedClearance;
  CardRewording: Parameters<typeof Rest.rewordCard>[3];
  Invited: Rest.Invited;
  Owners: { readonly owners: readonly Rest.Owner[] };
}

/** What the SDK has no type for: keys and words alone, what it does not ask for, and
 * drafts, of which it makes fewer kinds than the server takes. */
type RestElsewhere =
  | 'Key'
  | 'WorkshopKey'
  | 'Problem'
  | 'PlanFault'
  | 'Secret'
  | 'Refresh'
  | 'Health'
  | 'Archive'
  | 'Copy'
  | 'DoorChange'
  | 'UnledChange'
  | 'DeletedListing'
  | 'DeletedWorkshop'
  | 'RosterTable'
  | 'RosterForm'
  | 'RosterPreview'
  | 'PersonForm'
  | 'DelegationForm'
  | 'Fault'
  | 'MadeWorkshop'
  | 'BreakoutDraft'
  | 'Drafts'
  | 'MadeDraft'
  | 'NewOwner'
  | 'NewPassword'
  | 'CardVersion'
  | 'CardReason'
  | 'CardTags'
  | 'CardGift'
  | 'CardIds'
  | 'ClearByLink'
  | 'WithholdByLink'
  | 'UndoByLink'
  | 'RewordByLink'
  | 'CompendiumFile'
  | 'PollDraft'
  | 'Removal'
  | 'GroupsWish'
  | 'ProposedGroups'
  | 'ReadGroups'
  | 'ProposedGroup'
  | 'UnmetWish'
  | 'TableProblem'
  | 'FormerRounds'
  | 'FormerRound';

/** What the SDK says of each schema of docs/asyncapi.yaml. */
interface OurSocket {
  HelloFrame: Frames.HelloFrame;
  WantFrame: Frames.WantFrame;
  TokenFrame: Frames.TokenFrame;
  PingFrame: Frames.PingFrame;
  SignalFrame: Frames.SignalFrame;
  WelcomeFrame: Frames.WelcomeFrame;
  NoFrame: Frames.NoFrame;
  ErrorFrame: Frames.ErrorFrame;
  PongFrame: Frames.PongFrame;
  SignalledFrame: Frames.SignalledFrame;
  NoArguments: ArgsOf<'session.open'>;
  StartItem: ArgsOf<'item.start'>;
  MovePeople: ArgsOf<'room.move'>;
  StartBreakout: ArgsOf<'breakout.start'>;
  PrepareBreakout: ArgsOf<'breakout.prepare'>;
  ExtendBreakout: ArgsOf<'breakout.extend'>;
  ReopenBreakout: ArgsOf<'breakout.reopen'>;
  MessageGroups: ArgsOf<'breakout.message'>;
  Help: ArgsOf<'breakout.help'>;
  ChooseGroup: ArgsOf<'breakout.choose'>;
  GiveGroupRole: ArgsOf<'breakout.role'>;
  SeeMessage: ArgsOf<'breakout.seen'>;
  ChangePoll: ArgsOf<'poll.open'>;
  AnswerPoll: ArgsOf<'poll.answer'>;
  ChangeSheet: ArgsOf<'sheet.open'>;
  EditSheet: ArgsOf<'sheet.edit'>;
  CardPlace: ArgsOf<'sheet.remove'>;
  PresentSheet: ArgsOf<'sheet.present'>;
  PutTogether: ArgsOf<'sheet.theme'>;
  AdmitPeople: ArgsOf<'person.admit'>;
  RefusePeople: ArgsOf<'person.refuse'>;
  SomePeople: ArgsOf<'person.wait'>;
  ChangeRole: ArgsOf<'person.role'>;
  Door: Door.Door;
  RemovePerson: ArgsOf<'person.remove'>;
  CheckIn: ArgsOf<'attendance.checkin'>;
  CheckOut: ArgsOf<'attendance.checkout'>;
  CorrectAttendance: ArgsOf<'attendance.correct'>;
  SessionDocument: Documents.SessionDocument;
  MeDocument: Documents.MeDocument;
  PeopleDocument: Documents.PeopleDocument;
  DelegationsDocument: Documents.DelegationsDocument;
  RoomsDocument: Documents.RoomsDocument;
  RoomDocument: Rounds.RoomDocument;
  PollDocument: Polls.PollDocument;
  PollResultsDocument: Polls.PollResultsDocument;
  PollAnsweredDocument: Polls.PollAnsweredDocument;
  RunDocument: Run.RunDocument;
  PreparedDocument: Rounds.PreparedDocument;
  SheetDocument: Sheets.SheetDocument;
  SheetsDocument: Sheets.SheetsDocument;
  MergedDocument: Sheets.MergedDocument;
  HelpDocument: Documents.HelpDocument;
  GroupsDocument: Rounds.GroupsDocument;
  MessagesDocument: Rounds.MessagesDocument;
  WaitingDocument: Door.WaitingDocument;
  LobbyDocument: Door.LobbyDocument;
}

/** Frames that the SDK keeps in another form (`sync`, `ok`), and commands one by one. */
type SocketElsewhere = 'CommandFrame' | 'SyncFrame' | 'OkFrame';

export const rest: Differing<RestSchemas, RestSpoken, OurRest, RestElsewhere> = {};
export const socket: Differing<SocketSchemas, SocketSpoken, OurSocket, SocketElsewhere> = {};
export const assignment: Agree<SocketSchemas['Assignment'], Assignment> = true;
