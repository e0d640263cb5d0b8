-- A question made on the spot holds the state of its lab; a range may hold all pages of a long course.
alter table room_event alter column event set data type varchar(100000);
