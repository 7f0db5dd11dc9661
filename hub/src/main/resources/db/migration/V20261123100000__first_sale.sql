-- First sale: the tables of one stock seen by two counters.
-- Rules (design §7, checked by SchemaTest): ids are UUIDs made by whoever creates the thing; no sequence, no trigger, no
-- float; the distribution column (order_id, variant_id) leads every key of its table; what must be unique over everything
-- (receipt number, GTIN, SKU, log-in) lives in a small table keyed by that value; a balance is one row beside a ledger
-- that is only appended to. Money is bigint minor units beside its currency; quantity is bigint steps beside its scale.

-- locations ---------------------------------------------------------------------------------------------------------
create table location (
  location_id uuid primary key,
  code        text not null,              -- HARBOUR, written on receipts
  name        text not null,
  kind        text not null,              -- SHOP, WAREHOUSE, POPUP, IMPORTED
  territory   text not null,              -- tax territory, e.g. IE
  zone        text not null,              -- IANA zone of its business date
  address     jsonb not null default '[]',
  sells_online boolean not null default true,
  rank        int not null default 0,
  version     bigint not null default 1,
  closed_at   timestamptz
);
create table location_code (code text primary key, location_id uuid not null);
create table place (
  location_id uuid not null,
  place       text not null,              -- shelf, backroom
  name        text not null,
  pick_rank   int not null,               -- a till sale takes from the lowest first
  primary key (location_id, place)
);

-- catalog -----------------------------------------------------------------------------------------------------------
create table category (
  category_id uuid primary key,
  slug        text not null,
  name        text not null,
  rank        int not null default 0
);
create table category_slug (slug text primary key, category_id uuid not null);
create table item (
  item_id     uuid primary key,
  handle      text not null,
  title       text not null,
  description text not null default '',   -- plain text, paragraphs by blank line
  brand       text not null default '',
  category_id uuid,
  tax_class   text not null,              -- STANDARD, REDUCED, ZERO, EXEMPT
  picture     text not null default '',   -- key of an illustration or uploaded picture
  option_names jsonb not null default '[]',
  status      text not null,              -- ACTIVE, DRAFT, ARCHIVED
  source      text not null default '',   -- import that made it
  picture_source text not null default '', -- address that an import named; kept as text, never fetched
  version     bigint not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create table item_handle (handle text primary key, item_id uuid not null);
create table variant (
  variant_id  uuid primary key,
  item_id     uuid not null,
  sku         text not null,              -- as typed
  option_values jsonb not null default '[]',
  picture     text not null default '',
  tracked     boolean not null,           -- false: stock is neither counted nor promised
  service     boolean not null default false,
  scale       smallint not null default 0,-- decimals of its quantity
  rank        int not null default 0,
  status      text not null,
  version     bigint not null default 1
);
create index variant_by_item on variant (item_id);
create table variant_sku (sku_key text primary key, variant_id uuid not null); -- folded; imported history: 'history:' || source || ':' || sku, exact
create table variant_gtin (gtin text primary key, variant_id uuid not null, typed text not null, rank int not null default 0); -- 14 digits
create index variant_gtin_by_variant on variant_gtin (variant_id);
create table catalog_change (item_id uuid, change_id uuid, at timestamptz not null, actor text not null, what text not null, before jsonb, after jsonb, primary key (item_id, change_id));

-- prices ------------------------------------------------------------------------------------------------------------
create table price_list (price_list text primary key, name text not null, currency text not null, tax_included boolean not null);
create table price (                      -- a fact: the price that holds from valid_from until a later row
  variant_id  uuid not null,
  price_list  text not null,
  valid_from  timestamptz not null,
  price_id    uuid not null,
  amount      bigint not null check (amount >= 0),
  extra_digits smallint not null default 0 check (extra_digits between 0 and 4),
  tax_class   text not null,              -- what it was taxed as from then on
  actor       text not null,
  primary key (variant_id, price_list, valid_from, price_id)
);
create table tax_rate (
  territory   text not null,
  tax_class   text not null,
  valid_from  timestamptz not null,
  rate_ppm    int not null,               -- 23 % = 230000
  name        text not null,
  source      text not null,
  primary key (territory, tax_class, valid_from)
);
create table rule_chunk (chunk_hash bytea primary key, bytes bytea not null);
create table rule_bundle (root bytea primary key, manifest bytea not null, issued_at timestamptz not null);
create table rule_bundle_current (one int primary key check (one = 1), root bytea not null, version bigint not null);

-- facts -------------------------------------------------------------------------------------------------------------
create table fact (                       -- also the repeat key: same id and same hash get the first answer again, for ever
  fact_id     uuid primary key,
  kind        text not null,
  origin      smallint not null,          -- 1 till, 2 hub, 3 web, 4 imported
  till_id     uuid,
  epoch       uuid,
  seq         bigint,
  hash        bytea not null,
  signature   bytea,
  prev_hash   bytea,
  record      bytea not null,             -- the very bytes; nobody re-serialises
  outcome     smallint not null,          -- 1 accepted, 2 refused, 3 accepted with a case
  code        text,
  answer      text,
  received_at timestamptz not null
);
create table till_head (till_id uuid, epoch uuid, last_seq bigint not null, last_hash bytea not null, last_at timestamptz, primary key (till_id, epoch));
create table till_record (                -- which fact stands at a till's sequence; a second hash there is a fork
  till_id uuid, epoch uuid, seq bigint, hash bytea, fact_id uuid not null, primary key (till_id, epoch, seq, hash)
);
create table stray_record (               -- bytes that could not be taken as a fact and are kept for a person: forks, poison
  record_hash bytea primary key, fact_id uuid, till_id uuid, epoch uuid, seq bigint, record bytea not null, signature bytea,
  why text not null, received_at timestamptz not null
);
create table person_part (                -- personal data apart from hashed bytes; may be erased
  part_hash bytea primary key, salt bytea, part bytea, order_id uuid, erased_at timestamptz
);
create index person_part_by_order on person_part (order_id);

-- orders ------------------------------------------------------------------------------------------------------------
create table orders (
  order_id    uuid primary key,
  channel     text not null,              -- TILL, WEB, IMPORTED
  kind        text not null,              -- SALE, RETURN, ADJUSTMENT
  number      text not null,              -- receipt number or web order number
  fact_id     uuid not null,
  location_id uuid,
  till_id     uuid,
  placed_at   timestamptz not null,
  business_date date not null,
  currency    text not null,
  net         bigint not null,
  tax         bigint not null,
  total       bigint not null,
  state       text not null,              -- CONFIRMED, DISPATCHED, HANDED_OVER, CANCELLED, RETURNED
  delivery    text,                       -- POST, or null at a till
  country     text,
  bundle      bytea,
  original_id uuid,                       -- the order a return names
  actor       text not null,
  version     bigint not null default 1
);
create index orders_by_original on orders (original_id) where original_id is not null;
create index orders_recent on orders (placed_at desc);
create table order_number (number text primary key, order_id uuid not null);
create table order_line (
  order_id    uuid not null,
  line        int not null,
  variant_id  uuid not null,
  sku         text not null,
  title       text not null,
  quantity    bigint not null,
  scale       smallint not null,
  unit_amount bigint not null,
  unit_extra  smallint not null,
  discount    bigint not null,
  net         bigint not null,
  tax         bigint not null,
  gross       bigint not null,
  tax_class   text not null,
  rate_ppm    int not null,
  location_id uuid,
  original_line int,                      -- the line of the original that a return takes back
  primary key (order_id, line)
);
create table order_event (order_id uuid, event_id uuid, at timestamptz not null, kind text not null, actor text not null, text text not null, primary key (order_id, event_id));

-- payments ----------------------------------------------------------------------------------------------------------
create table payment (
  order_id    uuid not null,
  payment_id  uuid not null,
  method      text not null,              -- CASH, CARD
  amount      bigint not null,            -- minor units; change is a negative CASH payment
  currency    text not null,
  state       text not null,              -- INTENDED, AUTHORISED, CAPTURED, DECLINED, UNKNOWN, VOIDED, REFUND_QUEUED, REFUNDED, TAKEN
  provider_ref text,
  intended_at timestamptz not null,
  settled_at  timestamptz,
  version     bigint not null default 1,
  primary key (order_id, payment_id)
);
create index payment_unsettled on payment (intended_at) where state in ('INTENDED', 'AUTHORISED', 'UNKNOWN', 'REFUND_QUEUED');

-- stock -------------------------------------------------------------------------------------------------------------
create table stock_balance (
  variant_id  uuid not null,
  location_id uuid not null,
  on_hand     bigint not null,            -- may be negative: a till sold what it held in its hand
  reserved    bigint not null default 0 check (reserved >= 0),
  leased      bigint not null default 0 check (leased >= 0),
  buffer      bigint not null default 0 check (buffer >= 0),
  version     bigint not null default 1,
  primary key (variant_id, location_id)
) with (fillfactor = 50);
create table stock_place (
  variant_id  uuid not null,
  location_id uuid not null,
  place       text not null,
  on_hand     bigint not null,
  primary key (variant_id, location_id, place)
) with (fillfactor = 50);
create table stock_ledger (
  variant_id  uuid not null,
  entry_id    uuid not null,
  location_id uuid not null,
  place       text not null,
  quantity    bigint not null,            -- signed steps
  reason      text not null,              -- SALE, RETURN, OPENING, RECEIVED, COUNT, DAMAGE, CORRECTION, DISPATCH, IMPORT
  fact_id     uuid not null,
  order_id    uuid,
  at          timestamptz not null,
  actor       text not null,
  note        text,
  primary key (variant_id, entry_id)
);
create table reservation (
  variant_id  uuid not null,
  reservation_id uuid not null,
  order_id    uuid not null,              -- its owner
  line        int not null,
  location_id uuid not null,
  quantity    bigint not null check (quantity > 0),
  state       text not null,              -- HELD, ALLOCATED, CONSUMED, RELEASED, EXPIRED
  expires_at  timestamptz,
  fact_id     uuid not null,
  primary key (variant_id, reservation_id)
);
create index reservation_by_order on reservation (order_id);
create index reservation_held on reservation (expires_at) where state = 'HELD';

-- cases, outbox, feed -----------------------------------------------------------------------------------------------
create table open_case (
  case_id     uuid primary key,
  kind        text not null,              -- OVERSOLD, FORK, POISON, DUPLICATE_GTIN, LATE_PAYMENT ...
  subject     text not null,              -- variant, order or till id
  sentence    text not null,
  figures     jsonb not null default '{}',
  fact_id     uuid,
  order_id    uuid,
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  closed_by   text,
  resolution  text
);
create table outbox (                     -- written in the transaction of the change; emptied by the one publisher
  outbox_id   uuid primary key,
  topic       text not null,              -- order, stock, item, price, bundle, case, till, staff, location
  object_id   uuid not null,
  object_version bigint not null,
  kind        text not null,              -- past tense: OrderPlaced
  body        text not null,              -- JSON
  created_at  timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create table feed_event (
  epoch       uuid not null,
  position    bigint not null,
  topic       text not null,
  object_id   uuid not null,
  object_version bigint not null,
  kind        text not null,
  body        text not null,
  created_at  timestamptz not null,
  primary key (epoch, position)
);
create table feed_lease (one int primary key check (one = 1), epoch uuid not null, position bigint not null, holder uuid, until timestamptz);
create table feed_consumer (consumer text primary key, epoch uuid not null, position bigint not null, figures jsonb not null default '{}');
create table requote_difference (order_id uuid primary key, fact_id uuid not null, expected bytea, found bytea, text text not null, at timestamptz not null);
create table mail (mail_id uuid primary key, order_id uuid, recipient text not null, subject text not null, html text not null, plain text not null, created_at timestamptz not null, sent_at timestamptz);

-- people and tills --------------------------------------------------------------------------------------------------
create table staff (
  staff_id    uuid primary key,
  name        text not null,
  login       text not null,
  role        text not null,              -- CASHIER, SHOP_MANAGER, ACCOUNTANT, OWNER
  password_hash text,
  pin_hash    text,                       -- slow hash, copied to the tills of its location
  location_id uuid,                       -- null: every location
  active      boolean not null default true,
  version     bigint not null default 1
);
create table staff_login (login_key text primary key, staff_id uuid not null);
create table login_failure (login_key text primary key, failures int not null, locked_until timestamptz, last_at timestamptz not null);
create table session (token_hash bytea primary key, face text not null, staff_id uuid not null, created_at timestamptz not null, expires_at timestamptz not null, csrf text not null);
create table till (
  till_id     uuid primary key,
  code        text not null,              -- T1, on receipts
  name        text not null,
  location_id uuid not null,
  public_key  bytea,
  state       text not null,              -- INVITED, ENROLLED, FENCED, REVOKED
  enrolled_at timestamptz,
  last_contact timestamptz,
  unsent      bigint,
  clock_skew_ms bigint,
  bundle      bytea,
  software    text,
  version     bigint not null default 1
);
create table till_code (location_id uuid, code text, till_id uuid not null, primary key (location_id, code));
create table enrolment_code (code_hash bytea primary key, till_id uuid not null, expires_at timestamptz not null, used_at timestamptz);
create table api_token (token_hash bytea primary key, name text not null, permissions text not null, created_at timestamptz not null, revoked_at timestamptz);
create table setting (name text primary key, value text not null);
create table audit (audit_id uuid primary key, at timestamptz not null, actor text not null, act text not null, object text not null, detail jsonb not null default '{}');

-- baskets and imports -----------------------------------------------------------------------------------------------
create table web_draft (                  -- an order whose bank kept silent: what to place when it answers after all
  order_id    uuid primary key,
  record      bytea not null,
  outcome     text not null,              -- WAITING, PLACED, DECLINED, VOIDED
  expires_at  timestamptz not null,       -- until when its units are kept
  created_at  timestamptz not null
);
create table import_run (import_id uuid primary key, kind text not null, file text not null, file_hash bytea, started_at timestamptz not null, ended_at timestamptz, figures jsonb not null default '{}');
