import type { MigrationList } from './migrate.ts';

/**
 * The schema of the store. Payloads (`bytea`) are ciphertext from the first migration on, times are milliseconds
 * since 1970, 0/1 stands for no/yes. Add a migration at the end; never edit one that shipped.
 */
export const migrations: MigrationList = {
  name: 'store',
  migrations: [
    {
      number: 1,
      name: 'conversations, cases, outbox, documents, audit, expiring values',
      statements: [
        `create table conversation (
          id text primary key,
          version int not null,
          key_id text not null,
          channel text not null,
          case_id text,
          last_seq bigint not null,
          payload bytea not null,
          created_at bigint not null,
          updated_at bigint not null
        )`,
        'create index conversation_case on conversation (case_id)',
        // seq moves when an activity is updated, position keeps its place; audience 'everyone' or 'person:<hash>'.
        `create table activity (
          conversation_id text not null,
          id text not null,
          seq bigint not null,
          position bigint not null,
          author text not null,
          audience text not null,
          created_at bigint not null,
          payload bytea not null,
          primary key (conversation_id, id),
          unique (conversation_id, seq)
        )`,
        // What was committed before; scope is a conversation id or 'case:' + case id.
        `create table incoming (
          scope text not null,
          incoming_id text not null,
          activity_id text,
          at bigint not null,
          primary key (scope, incoming_id)
        )`,
        'create index incoming_at on incoming (at)',
        // state: open, submitted, closed.
        `create table upgrade_case (
          id text primary key,
          version int not null,
          key_id text not null,
          person_hash text,
          state text not null,
          last_conversation_id text,
          payload bytea not null,
          created_at bigint not null,
          updated_at bigint not null
        )`,
        'create index upgrade_case_person on upgrade_case (person_hash)',
        // Effects to carry out, in order of place within a lane; state: waiting, dead.
        `create table outbox (
          id text primary key,
          lane text not null,
          place bigint not null,
          kind text not null,
          scope text not null,
          key_id text not null,
          payload bytea not null,
          state text not null,
          attempts int not null,
          due_at bigint not null,
          leased_until bigint not null,
          created_at bigint not null
        )`,
        'create index outbox_lane on outbox (lane, place)',
        'create index outbox_due on outbox (due_at)',
        // sha256_payload is the ciphertext of { name, contentType, sha256 }.
        `create table document (
          id text primary key,
          conversation_id text not null,
          case_id text,
          key_id text not null,
          size int not null,
          sha256_payload bytea not null,
          created_at bigint not null,
          staged int not null
        )`,
        'create index document_case on document (case_id)',
        'create index document_conversation on document (conversation_id)',
        'create index document_staged on document (staged, created_at)',
        `create table document_chunk (
          document_id text not null,
          n int not null,
          payload bytea not null,
          primary key (document_id, n)
        )`,
        // One chain of hashes per case; no personal data.
        `create table audit (
          case_id text not null,
          n int not null,
          at bigint not null,
          actor text not null,
          what text not null,
          hash text not null,
          primary key (case_id, n)
        )`,
        // For Keyv: what may expire.
        'create table kv (id text primary key, value bytea not null, expires_at bigint)',
        'create index kv_expires on kv (expires_at)',
      ],
    },
    {
      number: 2,
      name: 'how far the walk over the cases after a new catalogue came',
      statements: [
        // ended_at: null while there are cases to come after after_id.
        `create table catalogue_walk (
          name text primary key,
          version text not null,
          after_id text not null,
          round int not null,
          ended_at bigint
        )`,
      ],
    },
    {
      number: 3,
      name: 'receipts of what an application rests on',
      statements: [
        `create table receipt (
          case_id text not null,
          revision int not null,
          key_id text not null,
          payload bytea not null,
          created_at bigint not null,
          primary key (case_id, revision)
        )`,
      ],
    },
    {
      number: 4,
      name: 'answers to questions: who switched them, what they cost, what the editor reads',
      statements: [
        // Every switch, chained; payload is the ciphertext of { reason, operator }.
        `create table faq_mode (
          n int primary key,
          at bigint not null,
          mode text not null,
          key_id text not null,
          payload bytea not null,
          hash text not null
        )`,
        // The end of the chain, sealed: without it the last entries could be taken out unseen.
        `create table faq_mode_head (
          name text primary key,
          n int not null,
          seal text not null
        )`,
        // Days are those of Amsterdam, YYYY-MM-DD.
        `create table faq_counter (
          day text not null,
          name text not null,
          n bigint not null,
          primary key (day, name)
        )`,
        // state: review, or waiting: kept for a while in case the customer says that the answer did not help.
        `create table faq_question (
          id text primary key,
          at bigint not null,
          day text not null,
          state text not null,
          locale text not null,
          outcome text not null,
          cited text not null,
          knowledge_version text not null,
          key_id text not null,
          payload bytea not null
        )`,
        'create index faq_question_state on faq_question (state, at)',
        'create index faq_question_day on faq_question (day)',
        // No free text; cited: ids of passages with a space between.
        `create table faq_feedback (
          answer_id text primary key,
          at bigint not null,
          day text not null,
          helpful int not null,
          reason text,
          locale text not null,
          outcome text not null,
          cited text not null
        )`,
        'create index faq_feedback_day on faq_feedback (day)',
      ],
    },
  ],
};
