DELETE FROM recording;
