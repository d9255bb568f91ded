import type { Insertable, Selectable } from "kysely";

/**
 * The portable subset that SQLite and PostgreSQL share: text ids, integer milliseconds, JSON as text.
 * `seq`, `*_at` and counters are 64-bit integers in PostgreSQL; the driver is told to return them as numbers.
 */
export type ConversationsTable = {
  id: string;
  owner_id: string;
  title: string;
  /** 1 when a person named it; the program then leaves the title alone. */
  titled_by_person: number;
  workspace_id: string | null;
  active_message_id: string | null;
  created_at: number;
  updated_at: number;
};

export type MessagesTable = {
  id: string;
  conversation_id: string;
  parent_id: string | null;
  role: "user" | "assistant";
  /** The user's text; empty for an assistant message, whose text is its run's. */
  text: string;
  workspace_id: string | null;
  inputs_json: string | null;
  created_at: number;
};

export type RunsTable = {
  id: string;
  owner_id: string;
  conversation_id: string;
  message_id: string;
  workspace_id: string | null;
  /** Of the prompt library, which the run may outlive; the prompt itself is `user_prompt`. */
  template_id: string | null;
  template_version: number | null;
  /** The version of its workspace's prompt; null outside a workspace. */
  prompt_version: number | null;
  language: string | null;
  preset: string | null;
  /** How the replies are to be read: {task?, verdicts?} of the workspace's contract as it was when asked. */
  task_json: string | null;
  status: string;
  n: number;
  /** Run["model"] */
  model_json: string;
  sampling_json: string;
  system_prompt: string | null;
  user_prompt: string;
  usage_json: string | null;
  timing_json: string | null;
  error_json: string | null;
  continued_from: string | null;
  continue_how: string | null;
  /** The run whose task this one asks in another language. */
  twin_of: string | null;
  prefix_length: number | null;
  /** Of the last event, once the run is over; until then the log itself knows. */
  last_seq: number;
  /** The process that writes this run, and until when it vouches for being alive. */
  lease_owner: string | null;
  lease_expires_at: number | null;
  stop_requested_at: number | null;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
};

/** Append-only. `data_json`: status {status}, delta {index,text}, reasoning-field {index}, finish {index,finish}, waiting {reason,ahead?,retryInMs?}. */
export type RunEventsTable = {
  run_id: string;
  seq: number;
  type: "status" | "delta" | "reasoning-field" | "finish" | "waiting";
  data_json: string;
  created_at: number;
};

/** The text of a finished run's replies, so that opening a conversation does not replay its log. */
export type RepliesTable = {
  run_id: string;
  idx: number;
  raw: string;
  finish: string;
  reasoning_field: number;
  /** { findings, corrected, version } of the checks; null where they did not run. */
  checked_json: string | null;
};

/** Words of titles, questions and answers, in the form the search of the engine at hand wants. */
export type SearchTable = {
  id: string;
  /** The message, or the conversation's own id for its title. */
  message_id: string;
  conversation_id: string;
  owner_id: string;
  body: string;
};

export type EndpointsTable = {
  id: string;
  owner_id: string;
  name: string;
  url: string;
  /** Never leaves the server. */
  api_key: string;
  model_name: string | null;
  profile_id: string | null;
  is_default: number;
  created_at: number;
  updated_at: number;
};

/** The prompt library: a template as its newest version says it. */
export type TemplatesTable = {
  id: string;
  owner_id: string;
  /** The same in every copy that was handed on; its own id where it was made here. */
  origin_id: string;
  title: string;
  description: string;
  language: string;
  variable_count: number;
  newest_version: number;
  created_at: number;
  updated_at: number;
};

/** Never changed once stored. `body_json`: TemplateBody. */
export type TemplateVersionsTable = {
  template_id: string;
  version: number;
  title: string;
  body_json: string;
  created_at: number;
};

/** Documents as they were read; the file itself is not kept. */
export type DocumentsTable = {
  id: string;
  owner_id: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: string;
  /** {pages, tables, tokens, warnings} of DocumentSummary */
  summary_json: string;
  /** DocumentContent */
  content_json: string;
  created_at: number;
};

export type Schema = {
  documents: DocumentsTable;
  conversations: ConversationsTable;
  messages: MessagesTable;
  runs: RunsTable;
  run_events: RunEventsTable;
  replies: RepliesTable;
  search: SearchTable;
  endpoints: EndpointsTable;
  templates: TemplatesTable;
  template_versions: TemplateVersionsTable;
};

export type DocumentRow = Selectable<DocumentsTable>;
export type RunRow = Selectable<RunsTable>;
export type RunEventRow = Selectable<RunEventsTable>;
export type NewRunEvent = Insertable<RunEventsTable>;
