-- The events of a room are the truth. The other tables are there to find a room by, or to forbid what may not be twice;
-- they are written in the transaction of the event that they follow from, and go with their room.
create table room (
  id uuid primary key,
  opened_at timestamp with time zone not null,
  deletes_at timestamp with time zone not null
);

create index room_deletes_at on room (deletes_at);

create table room_event (
  room uuid not null references room (id) on delete cascade,
  seq integer not null check (seq >= 1),
  happened_at timestamp with time zone not null,
  event varchar(8000) not null,
  primary key (room, seq)
);

-- By the hash of a link's or a browser's secret; number is that of the link or of the participant.
create table room_key (
  hash char(64) primary key,
  room uuid not null references room (id) on delete cascade,
  role varchar(16) not null,
  number integer not null
);

create index room_key_room on room_key (room);

create table room_code (
  code varchar(8) primary key,
  invitation varchar(64) not null unique,
  room uuid not null unique references room (id) on delete cascade,
  expires timestamp with time zone not null
);

create table vote (
  room uuid not null references room (id) on delete cascade,
  poll integer not null,
  round integer not null,
  participant integer not null,
  primary key (room, poll, round, participant)
);
