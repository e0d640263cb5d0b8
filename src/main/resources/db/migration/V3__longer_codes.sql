-- Nine letters and digits: so many that a million guesses find nothing though every one is looked up.
alter table room_code alter column code set data type varchar(9);
